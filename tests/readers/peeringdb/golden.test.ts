import { testGoldenPages } from '../golden.ts';

testGoldenPages('peeringdb');
