import { buildPage } from './buildPage.ts';
import { servePage } from './pageServer.ts';

// The page for one test run: built, served, its address told on one line.

await buildPage();
const { url } = await servePage();
console.log(`page at ${url}`);
