import type { TableLue } from '../diagnostic.ts';
import type { Chantier } from '../jonction/chantier.ts';
import { remarqueDeJonction } from '../jonction/remarqueDeJonction.ts';
import { categorieDuMenage } from '../menages/categorie.ts';
import type { Champ } from '../parc/champs.ts';
import type { Parc } from '../parc/parc.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import { plafond } from './plafond.ts';
import { zoneDeCommune } from './zoneDeCommune.ts';
import { lireZone, type Zone } from './zones.ts';

/** Columns that already tell income against the ceiling: nothing is made then. */
const DEJA: readonly Champ[] = ['revenuSurPlafond', 'trancheRevenu'];

/**
 * Income over the PLUS ceiling of each household, where the file gives the income and not the ratio: over the ceiling of
 * its own row, else over the one in force on 1 January of the wave's year for its zone, or that of its commune, and its
 * category, or that of its composition. A household that lacks one of these has none.
 *
 * OPS rule: wave N is the income of N − 2 over the ceilings of 1 January N; nothing is made of a wave without a year.
 */
export function rapporterLesRevenus(chantier: Chantier, annee: number | null): void {
  const menages = chantier.tables.get('menages');
  if (!menages) return;
  const { parc } = menages;
  if (!parc.colonnes.has('revenu') || DEJA.some((champ) => parc.colonnes.has(champ))) return;
  const { feuille } = parc.source;
  const dire = (dite: Remarque) => chantier.remarques.push({ ...dite, feuille });
  const propres = nombres(parc, 'plafond');
  const millesime = annee ?? parc.millesime;
  if (!propres && millesime === null) {
    dire(remarqueDeJonction('attention', null, 1, { code: 'revenus-sans-annee' }));
    return;
  }
  const plafonds = propres ?? plafondsDe(parc, millesime ?? 0);
  const revenus = nombres(parc, 'revenu') ?? new Float64Array();
  const valeurs = revenus.map((revenu, ligne) => revenu / (plafonds[ligne] ?? Number.NaN));
  const connus = valeurs.reduce((nombre, valeur) => nombre + Number(!Number.isNaN(valeur)), 0);
  if (connus === 0) {
    if (millesime !== null)
      dire(remarqueDeJonction('attention', null, 1, { code: 'revenus-sans-plafond', annee: millesime }));
    return;
  }
  const colonnes = new Map(parc.colonnes).set('revenuSurPlafond', { type: 'nombre', valeurs });
  const table: TableLue = { ...menages, parc: { ...parc, colonnes } };
  chantier.tables.set('menages', table);
  dire(
    remarqueDeJonction('info', null, connus, {
      code: 'revenus-rapportes',
      menages: connus,
      lignes: parc.lignes,
      annee: propres ? null : millesime,
      deduites: !propres && !categorieDuFichier(menages),
    }),
  );
}

function plafondsDe(parc: Parc, annee: number): Float64Array {
  const zone = zonesDe(parc);
  const categorie = categoriesDe(parc);
  return Float64Array.from({ length: parc.lignes }, (_, ligne) => {
    const [z, c] = [zone(ligne), categorie(ligne)];
    const trouve = z === undefined || Number.isNaN(c) ? Number.NaN : plafond(annee, z, c);
    return typeof trouve === 'number' ? trouve : Number.NaN;
  });
}

function zonesDe(parc: Parc): (ligne: number) => Zone | undefined {
  const [zones, communes] = [textes(parc, 'zonePlafond'), textes(parc, 'commune')];
  return (ligne) => {
    const [zone, commune] = [zones?.[ligne] ?? null, communes?.[ligne] ?? null];
    if (zone !== null) return lireZone(zone);
    return commune === null ? undefined : zoneDeCommune(commune);
  };
}

function categoriesDe(parc: Parc): (ligne: number) => number {
  const connues = nombres(parc, 'categorieMenage');
  if (connues) return (ligne) => connues[ligne] ?? Number.NaN;
  const [personnes, majeurs, enfants, ages] = (
    ['personnes', 'majeurs', 'enfants', 'ageTitulaire'] as const
  ).map((champ) => nombres(parc, champ));
  const types = textes(parc, 'typeMenage');
  return (ligne) =>
    categorieDuMenage({
      personnes: personnes?.[ligne] ?? Number.NaN,
      majeurs: majeurs?.[ligne] ?? Number.NaN,
      enfants: enfants?.[ligne] ?? Number.NaN,
      ageTitulaire: ages?.[ligne] ?? Number.NaN,
      typeMenage: types?.[ligne] ?? null,
    });
}

const categorieDuFichier = ({ reconnaissance }: TableLue): boolean =>
  reconnaissance.colonnes.some(({ champ }) => champ === 'categorieMenage');

function nombres({ colonnes }: Parc, champ: Champ): Float64Array | null {
  const colonne = colonnes.get(champ);
  return colonne?.type === 'nombre' ? colonne.valeurs : null;
}

function textes({ colonnes }: Parc, champ: Champ): readonly (string | null)[] | null {
  const colonne = colonnes.get(champ);
  return colonne?.type === 'texte' ? colonne.valeurs : null;
}
