import { testGoldenPages } from '../golden.ts';

testGoldenPages('event');
