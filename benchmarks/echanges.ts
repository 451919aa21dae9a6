/** What a diagnostic costs on the wire to Excel: exchanges, and bytes sent beside the values themselves. */
import path from 'node:path';
import { exempleMenages } from '../src/domain/exemple/menages.ts';
import { loadHeadless } from '../workbench/addin/headless.ts';
import { Book } from '../workbench/model/book.ts';

const distFolder = path.resolve(import.meta.dirname, '../dist');

for (const [residences, menages] of [
  [60, 4000],
  [600, 40_000],
  [1000, 60_000],
] as const) {
  const book = new Book();
  const [sheet] = book.sheets;
  exempleMenages(2024, { residences, menages }).forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null && typeof value !== 'object') sheet?.setValue(r, c, value);
    });
  });
  const { host, runCommand } = await loadHeadless({ distFolder, book });
  host.resetRequests();
  const start = performance.now();
  await runCommand('diagnostiquer');
  const seconds = (performance.now() - start) / 1000;
  const sent = host.requests.reduce((n, { requestBytes }) => n + requestBytes, 0);
  const contents = book.sheets
    .filter(({ name }) => name.startsWith('CIL '))
    .flatMap(({ cells }) => [...cells.values()].map(({ value, formula }) => formula ?? value ?? ''));
  const values = Buffer.byteLength(JSON.stringify(contents));
  console.log(
    `${residences} résidences, ${menages} ménages : ${host.requests.length} échanges, ${(sent / 1e6).toFixed(2)} Mo envoyés, ` +
      `${(sent / values).toFixed(2)} fois les valeurs (${contents.length} cellules), ${seconds.toFixed(1)} s dans le classeur de substitution`,
  );
}
