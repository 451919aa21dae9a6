// The add-in without a screen: opens a file in the workbench, runs the add-in's own commands through office.js, saves
// the workbook and says in French what was done.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadHeadless } from './addin/headless.ts';
import { FileError } from './files/file-error.ts';
import { gathered } from './files/gather.ts';
import { openFile } from './files/open.ts';
import { saveXlsx } from './files/save.ts';
import { Book } from './model/book.ts';
import { type Portraits, type Protection, type Report, summary } from './summary.ts';

const USAGE = `Usage : npm run diagnostic -- --entree FICHIER.(xlsx|csv) --sortie SORTIE.xlsx
  --entree    classeur ou fichier CSV du bailleur ; répétable : chaque fichier devient une feuille de son nom
  --exemple   au lieu de --entree : un bailleur inventé
  --sortie    classeur à écrire
  --methode   méthode au format JSON (sinon « CIL Méthode » du classeur, sinon « Socle »)
  --feuille   feuille qui porte des données ; répétable (sinon celles qui se complètent)
  --cle       champ qui fait la résidence (residence, nomResidence, complementGeo, adresse, quartier, commune)
  --etapes    feuilles à produire, séparées par des virgules (« CIL Indicateurs,CIL Indices ») ; toutes sinon
  --proteger  ajoute ce qui peut sortir : petits effectifs masqués, avec ce qui les redonnerait
  --copie     copie diffusable à écrire (.xlsx), valeurs protégées seules ; comprend --proteger
  --destinataire, --usage
              pour qui et pour quoi est cette copie : écrits dans son protocole et au journal du classeur
  --carte     carte à écrire (.geojson ou .csv), secret appliqué ; répétable
  --portraits une page par résidence : « toutes » (par défaut), un nombre des plus précaires, ou des codes à virgules
  --json      résumé en JSON`;

class UsageError extends Error {}

async function main(): Promise<void> {
  const { values } = parseArgs({
    args: withPortraits(process.argv.slice(2)),
    options: {
      entree: { type: 'string', multiple: true, default: [] },
      exemple: { type: 'boolean', default: false },
      sortie: { type: 'string' },
      methode: { type: 'string' },
      feuille: { type: 'string', multiple: true, default: [] },
      cle: { type: 'string' },
      etapes: { type: 'string' },
      proteger: { type: 'boolean', default: false },
      copie: { type: 'string' },
      destinataire: { type: 'string', default: '' },
      usage: { type: 'string', default: '' },
      carte: { type: 'string', multiple: true, default: [] },
      portraits: { type: 'string' },
      json: { type: 'boolean', default: false },
      aide: { type: 'boolean', default: false },
    },
  });
  if (values.aide) return void console.log(USAGE);
  const { entree, sortie, copie, carte, destinataire, usage } = values;
  if (!sortie || (entree.length === 0 && !values.exemple)) throw new UsageError(USAGE);
  const written = [sortie, ...(copie ? [copie] : []), ...carte].map((file) => path.resolve(file));
  if (entree.some((file) => written.includes(path.resolve(file))))
    throw new UsageError(
      '--sortie, --copie et --carte doivent être d’autres fichiers que --entree : le vôtre n’est jamais écrasé.',
    );
  if (new Set(written).size < written.length)
    throw new UsageError('--sortie, --copie et --carte doivent être des fichiers différents.');
  if (!copie && (destinataire || usage))
    throw new UsageError(
      '--destinataire et --usage disent pour qui est la copie : ajoutez --copie FICHIER.xlsx.',
    );

  if (carte.some((file) => !/\.(geojson|csv)$/i.test(file)))
    throw new UsageError('--carte écrit un fichier .geojson ou .csv : donnez-lui l’un de ces noms.');

  const started = performance.now();
  const book = entree.length > 0 ? gathered(await Promise.all(entree.map(open))) : new Book();
  if (values.methode) book.settings.set('cil.methode', await readJson(values.methode));
  const sheets = values.etapes?.split(',').map((name) => name.trim());
  book.settings.set('cil.etapes', JSON.stringify(sheets ?? 'toutes'));
  if (values.feuille.length > 0 || values.cle)
    book.settings.set('cil.parcours', chosen(book, values.feuille, values.cle));

  const addin = await loadHeadless({ distFolder: path.resolve(import.meta.dirname, '../dist'), book });
  if (values.exemple) await run(addin, 'essayerExemple');
  const report = await run<Report>(addin, 'diagnostiquer');
  await addin.settle();
  book.settings.delete('cil.etapes');
  const protection = copie
    ? await copyTo(addin, book, copie, { destinataire, usage })
    : values.proteger
      ? await run<Protection>(addin, 'proteger')
      : null;
  if (carte.length > 0) await mapTo(addin, carte);
  const portraits = values.portraits ? await portray(addin, book, values.portraits) : null;
  book.active = book.sheet(report.feuilles[0] ?? '') ?? book.active;
  // A new workbook starts with a blank sheet, which the example has no use for.
  const [blank] = book.sheets;
  if (values.exemple && blank) book.removeSheet(blank);
  await mkdir(path.dirname(path.resolve(sortie)), { recursive: true });
  await writeFile(sortie, await saveXlsx(book));
  const seconds = (performance.now() - started) / 1000;
  const files = [sortie, ...(copie ? [copie] : []), ...carte];
  console.log(
    values.json
      ? JSON.stringify(
          { ...report, ...(protection && { diffusion: protection }), ...(portraits && { portraits }) },
          null,
          2,
        )
      : summary(report, protection, portraits, files, seconds),
  );
}

/** `--portraits` alone asks for all of them. */
const withPortraits = (args: readonly string[]): string[] =>
  args.flatMap((arg, i) =>
    arg === '--portraits' && (args[i + 1] ?? '--').startsWith('--') ? [arg, 'toutes'] : [arg],
  );

/** Makes the portraits of the residences asked for. */
async function portray(addin: Addin, book: Book, asked: string): Promise<Portraits> {
  book.settings.set('cil.portraits', JSON.stringify(asked));
  const portraits = await run<Portraits>(addin, 'portraits');
  book.settings.delete('cil.portraits');
  return portraits;
}

type Addin = Awaited<ReturnType<typeof loadHeadless>>;

/** Protects the workbook and writes the share copy that the add-in has opened beside it. */
async function copyTo(
  addin: Addin,
  book: Book,
  file: string,
  destination: { readonly destinataire: string; readonly usage: string },
): Promise<Protection> {
  book.settings.set('cil.destination', JSON.stringify(destination));
  const protection = await run<Protection>(addin, 'copieDiffusable');
  book.settings.delete('cil.destination');
  const [copy] = addin.host.opened;
  if (!copy) throw new UsageError('La copie diffusable n’a pas été ouverte.');
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  await writeFile(file, copy);
  return protection;
}

/** Writes the map-ready files that the add-in makes of the workbook, each by its extension. */
async function mapTo(addin: Addin, files: readonly string[]): Promise<void> {
  const { csv, geojson } = await run<{ csv: string; geojson: string }>(addin, 'exporterCarte');
  for (const file of files) {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(file, /\.csv$/i.test(file) ? csv : geojson);
  }
}

async function open(file: string): Promise<Book> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    throw new UsageError(`Le fichier « ${file} » est introuvable ou illisible : vérifiez son chemin.`);
  }
  return openFile(bytes, path.basename(file));
}

async function readJson(file: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`La méthode « ${file} » est introuvable : vérifiez son chemin.`);
  }
  try {
    JSON.parse(text);
  } catch {
    throw new UsageError(`La méthode « ${file} » n’est pas un fichier JSON lisible.`);
  }
  return text;
}

/** What the add-in finds in the workbook as the user's choice; without a sheet it takes those that go together. */
function chosen(book: Book, sheets: readonly string[], key: string | undefined): string {
  const tables = sheets.map((name) => {
    const sheet = book.sheet(name);
    if (!sheet) throw new UsageError(`Le classeur n’a pas de feuille « ${name} ».`);
    return { feuille: sheet.name, colonnes: {}, annee: null };
  });
  return JSON.stringify({
    donnees: { tables, cle: key ?? null },
    methodeValidee: false,
    bilan: null,
    familles: null,
  });
}

/** Runs a command of the add-in and reads its report where the add-in leaves it, in the shared runtime. */
async function run<T>(addin: Addin, command: string): Promise<T> {
  await addin.runCommand(command);
  const left: unknown = Reflect.get(globalThis, 'cilCompteRendu');
  if (!isOutcome(left) || !left.reussi)
    throw new UsageError(isOutcome(left) ? said(left) : `« ${command} » n’a rien rendu.`);
  return left.resultat as T;
}

interface Outcome {
  readonly reussi: boolean;
  readonly phrase: string;
  readonly lieu?: { readonly feuille: string; readonly cellule: string };
  readonly resultat?: unknown;
}

const isOutcome = (value: unknown): value is Outcome =>
  typeof value === 'object' && value !== null && 'reussi' in value && 'phrase' in value;

const said = ({ phrase, lieu }: Outcome): string =>
  lieu ? `${phrase} [${lieu.feuille}!${lieu.cellule}]` : phrase;

main().catch((error: unknown) => {
  const expected =
    error instanceof UsageError ||
    error instanceof FileError ||
    (error instanceof TypeError && 'code' in error);
  console.error(expected && error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
