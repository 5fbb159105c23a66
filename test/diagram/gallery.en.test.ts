import { testShipped } from './shipped-drawings.ts';

testShipped('en');
