// The sixteen-bit hash files keep of a sheet's password. It protects nothing; it lets the same password unlock.
function legacyHash(password: string): string {
  let hash = 0;
  for (let n = password.length - 1; n >= 0; n -= 1) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(n);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}

const PREFIX = 'hash:';

/** What a sheet keeps of a password; null: none was set. */
export const keptPassword = (password: string | null | undefined): string | null =>
  password ? PREFIX + legacyHash(password) : null;

/** Does the password open what is kept? */
export const opens = (kept: string, given: string | undefined): boolean => kept === keptPassword(given);
