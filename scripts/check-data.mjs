/** Checks what is built in as data: the rule packs and the catalog's tables. The build calls it; bad data fails the build. */
import { checkTables } from './catalog/check.mjs';
import { checkPacks } from './check-packs.mjs';

/** @throws with the name of the file that is wrong, and what is wrong with it */
export async function checkData() {
  await checkPacks();
  await checkTables();
}
