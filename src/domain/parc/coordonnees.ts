import { estDans, MAJORITE, SYSTEMES, type Systeme, systemeOfficiel } from '../geographie/emprises.ts';
import { Anomalie } from './anomalies.ts';
import type { Champ } from './champs.ts';
import type { Reperes } from './coherence.ts';
import type { Colonne } from './parc.ts';
import type { Remarque } from './reconnaissance.ts';
import { remarque } from './remarque.ts';

type Colonnes = ReadonlyMap<Champ, Colonne>;

/** What a file's two columns of coordinates are, from the order of magnitude of most of their points. */
export interface SystemeDeTable {
  /** Null: degrees of longitude and latitude. */
  readonly plan: Systeme | null;
  /** The column called X holds the Y, or the one called longitude the latitude. */
  readonly inversees: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fields that begin with 97 overseas. */
const QUI_SITUENT: readonly Champ[] = ['commune', 'codePostal', 'departement'];
const OUTRE_MER = '97';

/**
 * The system of a table's coordinates: the one that most of its points have the order of magnitude of, more than half
 * of them; null when there is none, or no coordinates. Overseas systems only count where the table does not say that
 * it is all of the mainland: Lambert II, no longer legal, has figures like theirs.
 */
export function systemeDesCoordonnees(colonnes: Colonnes): SystemeDeTable | null {
  const points = pointsDe(colonnes);
  if (!points) return null;
  const connus = points.filter((point) => point !== null);
  const metropole = enMetropole(colonnes);
  let meilleur: { readonly systeme: SystemeDeTable; readonly dedans: number } | null = null;
  for (const inversees of [false, true])
    for (const plan of [null, ...SYSTEMES]) {
      if (plan?.outreMer && metropole) continue;
      const systeme = { plan, inversees };
      const dedans = connus.filter((point) => convient(point, systeme)).length;
      if (dedans > (meilleur?.dedans ?? 0)) meilleur = { systeme, dedans };
    }
  return meilleur && meilleur.dedans > connus.length * MAJORITE ? meilleur.systeme : null;
}

/**
 * Makes a table's coordinates agree: the columns are put back in order when they are reversed, a point that is not of
 * the system of the others (0 and 0, a digit too many) is missing, and all of them are when no system is recognised.
 * The columns are corrected in place; what was done is said.
 */
export function accorderLesCoordonnees(colonnes: Colonnes, reperes: Reperes): Remarque[] {
  const [xs, ys] = [nombres(colonnes, 'x'), nombres(colonnes, 'y')];
  const points = pointsDe(colonnes);
  if (!points || !xs || !ys || points.every((point) => point === null)) return [];
  const systeme = systemeDesCoordonnees(colonnes);
  const ecartes = new Anomalie();
  points.forEach((point, ligne) => {
    const garde = point && systeme && convient(point, systeme) ? redresser(point, systeme) : null;
    if (point && !garde)
      ecartes.noter(() => reperes.cellule(ligne, 'x'), `${enFrancais(point.x)} ; ${enFrancais(point.y)}`);
    xs[ligne] = garde?.x ?? Number.NaN;
    ys[ligne] = garde?.y ?? Number.NaN;
  });
  if (!systeme) return ecartes.dire('attention', (releve) => ({ code: 'coordonnees-inconnues', ...releve }));
  const libelle = libelleDeSysteme(systeme);
  return [
    ...(systeme.inversees
      ? [remarque('info', reperes.cellule(0, 'x'), 1, { code: 'coordonnees-inversees', systeme: libelle })]
      : []),
    ...ecartes.dire('attention', (releve) => ({ code: 'coordonnees-ecartees', systeme: libelle, ...releve })),
  ];
}

/** « Lambert-93 (EPSG:2154) », « longitude et latitude ». */
export const libelleDeSysteme = ({ plan }: SystemeDeTable): string =>
  plan === null ? 'longitude et latitude' : `${plan.libelle} (EPSG:${plan.epsg})`;

const redresser = ({ x, y }: Point, { inversees }: SystemeDeTable): Point =>
  inversees ? { x: y, y: x } : { x, y };

function convient(point: Point, systeme: SystemeDeTable): boolean {
  const { x, y } = redresser(point, systeme);
  return systeme.plan === null
    ? systemeOfficiel({ longitude: x, latitude: y }) !== null
    : estDans({ x, y }, systeme.plan);
}

const enFrancais = (valeur: number): string => String(valeur).replace('.', ',');

function nombres(colonnes: Colonnes, champ: 'x' | 'y'): Float64Array | null {
  const colonne = colonnes.get(champ);
  return colonne?.type === 'nombre' ? colonne.valeurs : null;
}

function pointsDe(colonnes: Colonnes): (Point | null)[] | null {
  const [xs, ys] = [nombres(colonnes, 'x'), nombres(colonnes, 'y')];
  if (!xs || !ys) return null;
  return Array.from(xs, (x, ligne) => {
    const y = ys[ligne] ?? Number.NaN;
    return Number.isNaN(x) || Number.isNaN(y) ? null : { x, y };
  });
}

/** Whether the table places itself, and none of its rows overseas. */
function enMetropole(colonnes: Colonnes): boolean {
  const dits = QUI_SITUENT.flatMap((champ) => {
    const colonne = colonnes.get(champ);
    return colonne?.type === 'texte' ? colonne.valeurs.filter((code) => code !== null) : [];
  });
  return dits.length > 0 && !dits.some((code) => code.startsWith(OUTRE_MER));
}
