import { testGoldenPages } from '../golden.ts';

testGoldenPages('policy');
