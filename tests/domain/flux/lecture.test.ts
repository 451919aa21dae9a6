import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Demande, Filtre, Ligne } from '../../../src/domain/flux/demande.ts';
import { LectureEnFlux } from '../../../src/domain/flux/lecture.ts';
import { calculer } from '../../../src/domain/indicateurs/calculer.ts';
import { catalogueDe } from '../../../src/domain/indicateurs/catalogue.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import { construireParc } from '../../../src/domain/parc/construire.ts';
import { dossierDe } from '../../../src/domain/parc/dossier.ts';
import { reconnaitre } from '../../../src/domain/parc/reconnaitre.ts';
import { plage } from '../parc/plages.ts';

const demande = (filtre: Filtre | null = null): Demande => ({
  nom: 'Fichier',
  colonnes: {},
  cle: null,
  filtre,
  reglages: METHODE_SOCLE,
});

/** Reads rows cut where asked, two rows counted at a time unless said. */
function lire(lignes: readonly Ligne[], coupes: readonly number[] = [], aLire = demande(), tranche = 2) {
  const lecture = new LectureEnFlux(aLire, tranche);
  let debut = 0;
  for (const taille of [...coupes, lignes.length]) {
    lecture.ajouter(lignes.slice(debut, debut + taille));
    debut += taille;
  }
  return lecture.finir();
}

function faite(fin: ReturnType<LectureEnFlux['finir']>) {
  if (fin.fin !== 'faite') throw new Error(fin.fin === 'refusee' ? fin.probleme.phrase : fin.fin);
  return fin.residences;
}

/** The table of residences, the file read again where its first rows had misled. */
function residencesDe(lignes: readonly Ligne[], coupes: readonly number[] = [], tranche = 2) {
  const fin = lire(lignes, coupes, demande(), tranche);
  return faite(fin.fin === 'a-relire' ? lire(lignes, coupes, fin.demande, tranche) : fin);
}

/** The same by the way of a sheet: every row held, counted at once. */
function enMemoire(lignes: readonly Ligne[]) {
  const cellules = lignes.map((ligne) => ligne.map((texte) => (texte === '' ? null : texte)));
  const p = plage(cellules, 'Fichier');
  const reconnaissance = reconnaitre(p);
  const construit = construireParc(p, reconnaissance);
  if (!construit.ok) throw new Error(construit.probleme.phrase);
  const dossier = dossierDe([construit.parc]);
  if (!dossier) throw new Error('sans dossier');
  const { tableau } = calculer(dossier, METHODE_SOCLE, catalogueDe(METHODE_SOCLE));
  return { tableau, remarques: [...reconnaissance.remarques, ...construit.remarques] };
}

const ENTETE = [
  'Code résidence',
  'Nom résidence',
  'Commune',
  'Quartier',
  'QPV',
  'Bailleur',
  'Année d’entrée',
  'APL',
  'Revenu % plafond',
  'Majeurs',
  'Chômeurs',
];
const ligne = fc.tuple(
  fc.constantFrom('R1', 'r1', 'R2', 'R3', 'É4', ''),
  fc.constantFrom('Les Lilas', 'LES LILAS', 'Le Port', ''),
  fc.constantFrom('6029', '06030', ''),
  fc.constantFrom('Nord', 'NORD', 'Sud', ''),
  fc.constantFrom('oui', 'non', ''),
  fc.constantFrom('Bailleur A', 'Bailleur B', ''),
  fc.constantFrom('2019', '2021', '2024', '9999', ''),
  fc.constantFrom('oui', 'non', 'n.c.', '?', ''),
  fc.constantFrom('12', '38,5', '140', 'abc', ''),
  fc.constantFrom('1', '2', '3', ''),
  fc.constantFrom('0', '1', '4', ''),
);
/**
 * A first row in which every column is filled: what is held is then what the whole table says. It stands twice, for a
 * table in which no residence ever comes back is one of residences, which is not what is read in a stream.
 */
const PREMIERE = ['R1', 'Les Lilas', '06029', 'Nord', 'oui', 'Bailleur A', '2021', 'oui', '38', '2', '1'];
const table = fc
  .array(ligne, { minLength: 1, maxLength: 30 })
  .map((lignes): Ligne[] => [ENTETE, PREMIERE, PREMIERE, ...lignes]);

/** Same residences, same counts, same reasons. */
function memeTableau(flux: ReturnType<typeof residencesDe>, { tableau }: ReturnType<typeof enMemoire>): void {
  expect(flux.unites.map(({ codeCommune: _, codeEpci: __, ...unite }) => unite)).toEqual(tableau.unites);
  tableau.indicateurs.forEach(({ indicateur, etat }, i) => {
    const { code, etat: sien, comptes } = flux.indicateurs[i] ?? {};
    expect(code).toBe(indicateur.code);
    if (
      etat.calculable &&
      indicateur.calculs.every(({ sorte }) => sorte === 'resume' || sorte === 'groupes')
    ) {
      expect(sien).toMatchObject({ calculable: false, raison: expect.stringContaining('en flux') });
      return;
    }
    expect(sien).toEqual(etat);
    expect(
      comptes &&
        tableau.unites.map((_, u) => ({
          numerateur: comptes.numerateur[u],
          base: comptes.base[u],
          inconnus: comptes.inconnus[u],
        })),
      indicateur.code,
    ).toEqual(
      tableau.comptes[i]?.map(({ numerateur, base, inconnus }) => ({ numerateur, base, inconnus })) ?? null,
    );
  });
}

describe('un fichier lu en flux', () => {
  it('donne le même tableau quelle que soit la coupe', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(6), { maxLength: 20 }), (lignes, coupes) => {
        expect(residencesDe(lignes, coupes)).toEqual(residencesDe(lignes));
      }),
    );
  });

  it('donne les effectifs, bases et inconnus que donne la lecture d’un seul tenant', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (lignes, tranche) => {
        memeTableau(residencesDe(lignes, [], tranche), enMemoire(lignes));
      }),
    );
  });

  it('dit les mêmes remarques, avec le numéro de la première ligne', () => {
    fc.assert(
      fc.property(table, (lignes) => {
        const enLignes = enMemoire(lignes).remarques.map(({ phrase }) =>
          phrase.replace(/\b[A-Z](\d+)\b/g, 'ligne $1'),
        );
        const dites = residencesDe(lignes).remarques.map(({ phrase }) => phrase);
        for (const phrase of enLignes) expect(dites).toContain(phrase);
      }),
    );
  });
});

const CANNES = '../shared/data/rpls_2018_detail_logement_cannes.csv';

it.skipIf(!existsSync(CANNES))(
  'donne pour Cannes, résidence par résidence, ce que donne la lecture d’un seul tenant',
  () => {
    const lignes = readFileSync(CANNES, 'utf8')
      .trimEnd()
      .split(/\r?\n/)
      .map((ligne) => ligne.split(';'));
    const flux = residencesDe(lignes, [100, 3000, 7], 500);
    expect(flux.lues).toBe(6374);
    memeTableau(flux, enMemoire(lignes));
  },
);
