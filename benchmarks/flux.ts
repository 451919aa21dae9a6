/**
 * The import of a CSV larger than Excel, beside papaparse alone reading the same file in the same run: megabytes a
 * second, growth with the file, peak memory. RPLS-like rows: the layout of RPLS 2018, made from a seed.
 */
import { createWriteStream, openAsBlob } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { METHODE_SOCLE } from '../src/domain/methode/presets.ts';
import { compterLesResidences } from '../src/fichier/compter.ts';
import { lignesDe } from '../src/fichier/lignes.ts';

const OCTETS_PAR_BLOC = 4 * 1024 * 1024;
const TAILLES = (process.argv[2] ?? '50,150,300').split(',').map(Number);
const ENTETE =
  'REG;LIBREG;DEP;LIBDEP;EPCI;LIBEPCI;DROIT;DEPCOM;CODEPOSTAL;LIBCOM;NUMVOIE;INDREP;TYPVOIE;NOMVOIE;NUMAPPT;NUMBOITE;ESC;COULOIR;ETAGE;COMPLIDENT;ENTREE;BAT;IMMEU;COMPLGEO;LIEUDIT;QPV;TYPECONST;NBPIECE;SURFHAB;CONSTRUCT;LOCAT;PATRIMOINE;ORIGINE;FINAN;FINANAUTRE;CONV;NUMCONV;DATCONV;NEWLOGT;CUS;DPEDATE;DPEENERGIE;DPESERRE;SRU_EXPIR;SRU_ALINEA;CODSEGPATRIM;LIBSEGPATRIM';

function hasard(graine: number): (n: number) => number {
  let etat = graine;
  return (n) => {
    etat = (Math.imul(etat, 1664525) + 1013904223) >>> 0;
    return Math.floor((etat / 2 ** 32) * n);
  };
}

/** Residences of some forty dwellings, one address each, in the order of the file as RPLS has them. */
async function ecrire(fichier: string, megaoctets: number): Promise<void> {
  const tirer = hasard(2024);
  const sortie = createWriteStream(fichier);
  sortie.write(`${ENTETE}\n`);
  let ecrits = 0;
  for (let residence = 0; ecrits < megaoctets * 1e6; residence++) {
    const commune = 13_001 + (residence % 119);
    const [qpv, annee, finan] = [1 + tirer(2), 1955 + tirer(65), [11, 13, 14, 16, 49][tirer(5)]];
    const lignes = Array.from({ length: 20 + tirer(40) }, (_, i) => {
      const pieces = 1 + tirer(5);
      const dpe = ['', 'A', 'B', 'C', 'D', 'E', 'F', 'G'][tirer(8)];
      return `93;Provence-Alpes-Côte d'Azur;13;BOUCHES-DU-RHONE;200054807;Métropole d'Aix-Marseille-Provence;1;${commune};${commune};COMMUNE ${commune};${1 + (residence % 200)};;RUE;DES LILAS ${residence};${i};;A;;${i % 9};;;1;${7000 + residence}-01;;;${qpv};C;${pieces};${18 * pieces + tirer(20)};${annee};${annee};${annee};1;${finan};;1;13/2/01/${annee}/79297/1/${residence};01/01/${annee};;;01/2015;${dpe};;;1;13S1;Bouches-du-Rhône S1\n`;
    }).join('');
    ecrits += Buffer.byteLength(lignes);
    if (!sortie.write(lignes)) await new Promise<void>((suite) => sortie.once('drain', () => suite()));
  }
  await new Promise<void>((suite) => sortie.end(suite));
}

async function mesurer(megaoctets: number): Promise<void> {
  const fichier = path.join(tmpdir(), `cil-flux-${process.pid}.csv`);
  try {
    await ecrire(fichier, megaoctets);
    const { size } = await stat(fichier);
    const source = Object.assign(await openAsBlob(fichier), { name: fichier });
    let debut = performance.now();
    for await (const { octets } of lignesDe(source, OCTETS_PAR_BLOC))
      if (octets > size) throw new Error('read past the end');
    const papaparse = (performance.now() - debut) / 1000;
    debut = performance.now();
    let pic = 0;
    const fin = await compterLesResidences(
      source,
      { nom: 'banc', colonnes: {}, cle: null, filtre: null, reglages: METHODE_SOCLE },
      {
        octetsParBloc: OCTETS_PAR_BLOC,
        entreDeux: () => {
          pic = Math.max(pic, process.memoryUsage().rss);
        },
      },
    );
    const tout = (performance.now() - debut) / 1000;
    if (!fin.ok) throw new Error(fin.phrase);
    const debit = (secondes: number) => `${(size / 1e6 / secondes).toFixed(1)} Mo/s`;
    console.log(
      `${(size / 1e6).toFixed(0)} Mo, ${fin.residences.lues} lignes, ${fin.residences.unites.length} résidences : import ${debit(tout)}, papaparse seul ${debit(papaparse)}, rapport ${(tout / papaparse).toFixed(2)}, mémoire ${(pic / 1e6).toFixed(0)} Mo au plus`,
    );
  } finally {
    await rm(fichier, { force: true });
  }
}

for (const taille of TAILLES) await mesurer(taille);
