import { testGoldenPages } from '../golden.ts';

testGoldenPages('people');
