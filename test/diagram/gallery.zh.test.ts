import { testShipped } from './shipped-drawings.ts';

testShipped('zh');
