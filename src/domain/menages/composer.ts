import type { TableLue } from '../diagnostic.ts';
import type { Chantier } from '../jonction/chantier.ts';
import { cotePar } from '../jonction/chantier.ts';
import { completer } from '../jonction/completer.ts';
import { direLaJonction } from '../jonction/dire.ts';
import { relier } from '../jonction/relier.ts';
import { remarqueDeJonction } from '../jonction/remarqueDeJonction.ts';
import { reperes } from '../jonction/reperes.ts';
import type { Champ } from '../parc/champs.ts';
import { libelleDeChamp } from '../parc/libelles.ts';
import type { Colonne, Parc } from '../parc/parc.ts';
import { plierCle } from '../parc/plierCle.ts';
import { typeDuMenage } from './composition.ts';
import { mesuresDuMenage } from './mesures.ts';
import { type Personne, personnesDe } from './personne.ts';
import { repetees } from './repetees.ts';

/** What a person is on her own: it says nothing of her household as such. */
const DE_LA_PERSONNE: ReadonlySet<Champ> = new Set(['age', 'sexe', 'lien', 'activite', 'millesime']);

/** Rows of the persons of one household, in the order of the sheet. */
export type Groupe = readonly number[];

/**
 * Folds a table of persons into households: ages, activities, type, norm of rooms and category of each, with what its
 * rows repeat. They complete the household table by their common key, or make one when there is none. Persons are kept as
 * a table of their own. Rows without a household are in none, and said.
 */
export function composerLesMenages(chantier: Chantier): void {
  const { tables, jonctions, remarques } = chantier;
  const personnes = tables.get('personnes');
  if (!personnes) return;
  const cle = (['menage', 'logement'] as const).find((champ) => cotePar(personnes, champ) !== null);
  const cote = cle && cotePar(personnes, cle);
  if (!cle || !cote) return;
  const { groupes, seules } = grouper(cote.cles);
  const { feuille } = personnes.parc.source;
  const composes = menagesDe(personnes, groupes);
  remarques.push(
    {
      ...remarqueDeJonction('info', null, groupes.length, {
        code: 'menages-composes',
        menages: groupes.length,
        personnes: personnes.parc.lignes - seules.length,
        feuille,
        cle: libelleDeChamp(cle),
        enfants: aDesValeurs(personnes.parc, 'age')
          ? 'age'
          : aDesValeurs(personnes.parc, 'lien')
            ? 'lien'
            : null,
      }),
      feuille,
    },
    ...composes.remarques,
  );
  const [premiere] = seules;
  if (premiere !== undefined) {
    const cellule = reperes(personnes)(cle, premiere);
    const nombre = seules.length;
    remarques.push({
      ...remarqueDeJonction('attention', cellule, nombre, {
        code: 'personnes-sans-menage',
        nombre,
        cellule,
        feuille,
      }),
      feuille,
    });
  }
  const menages = tables.get('menages');
  const trouve = menages && relier(menages, composes.table, ['menage', 'logement']);
  if (!menages || !trouve) {
    if (!menages) tables.set('menages', composes.table);
    return;
  }
  jonctions.push(trouve.jonction);
  remarques.push(...direLaJonction(trouve.jonction));
  const { colonnes } = composes.table.parc;
  tables.set('menages', completer(menages, composes.table.parc, trouve.droites, colonnes.keys()).table);
}

function grouper(cles: readonly (string | null)[]): { groupes: Groupe[]; seules: number[] } {
  const parCle = new Map<string, number[]>();
  const seules: number[] = [];
  cles.forEach((texte, ligne) => {
    if (texte === null) {
      seules.push(ligne);
      return;
    }
    const cle = plierCle(texte);
    const groupe = parCle.get(cle);
    if (groupe) groupe.push(ligne);
    else parCle.set(cle, [ligne]);
  });
  return { groupes: [...parCle.values()], seules };
}

function menagesDe(table: TableLue, groupes: readonly Groupe[]) {
  const { parc } = table;
  const lire = personnesDe(parc);
  const colonnes = new Map<Champ, Colonne>();
  const siens = [...parc.colonnes].filter(([champ]) => !DE_LA_PERSONNE.has(champ));
  const { communes, remarques } = repetees(siens, groupes, parc.source.feuille);
  for (const [champ, colonne] of communes) colonnes.set(champ, colonne);
  const mesures = mesuresDuMenage(!aDesValeurs(parc, 'age'));
  const resultats = new Map<Champ, Float64Array>();
  for (const champ of mesures.keys()) resultats.set(champ, new Float64Array(groupes.length));
  const types = groupes.map((groupe, rang) => {
    const personnes: readonly Personne[] = groupe.map(lire);
    for (const [champ, mesure] of mesures) resultats.get(champ)?.set([mesure(personnes)], rang);
    return typeDuMenage(personnes);
  });
  for (const [champ, valeurs] of resultats) {
    if (!colonnes.has(champ) && valeurs.some((valeur) => !Number.isNaN(valeur)))
      colonnes.set(champ, { type: 'nombre', valeurs });
  }
  if (!colonnes.has('typeMenage') && types.some((type) => type !== null))
    colonnes.set('typeMenage', { type: 'texte', valeurs: types });
  const rangs = Int32Array.from(groupes, ([premiere = 0]) => table.rangs?.[premiere] ?? premiere);
  const menages: Parc = {
    ...parc,
    nature: 'menages',
    libelle: 'Ménages, d’après la liste des personnes',
    lignes: groupes.length,
    colonnes,
    cles: new Array<null>(groupes.length).fill(null),
    noms: [],
  };
  return { table: { reconnaissance: table.reconnaissance, parc: menages, rangs }, remarques };
}

function aDesValeurs(parc: Parc, champ: Champ): boolean {
  const colonne = parc.colonnes.get(champ);
  if (!colonne) return false;
  return colonne.type === 'nombre'
    ? colonne.valeurs.some((valeur) => !Number.isNaN(valeur))
    : colonne.valeurs.some((valeur) => valeur !== null);
}
