/** What a sheet made of a file is called: the file's name as far as Excel allows it. */
export function sheetName(fileName: string): string {
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  const allowed = stem
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
    .trim();
  return allowed === '' ? 'Données' : allowed;
}
