/** `npm run soak`: the long versions of the tests of this folder. */
export const SOAK = process.env.GILVM_SOAK === '1';
/** Times the rounds of the short version. */
export const ROUNDS = SOAK ? 100 : 1;
