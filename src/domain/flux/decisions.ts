import { catalogueDe } from '../indicateurs/catalogue.ts';
import { derniereEntree } from '../indicateurs/emmenagesRecents.ts';
import type { Calcul, ChampsAttendus, Indicateur } from '../indicateurs/indicateur.ts';
import type { Champ } from '../parc/champs.ts';
import { champDeCle, clesDeResidence } from '../parc/cles.ts';
import { echelleDe } from '../parc/colonne.ts';
import { type ColonneALire, LecteurDeLignes } from '../parc/lecteur.ts';
import type { Colonne, NatureParc } from '../parc/parc.ts';
import type { Demande, Ligne } from './demande.ts';
import type { Entete } from './entete.ts';

/** What is settled on the first rows kept and held for all the others, so that every run of rows is read alike. */
export interface Decisions {
  readonly aLire: readonly ColonneALire[];
  readonly cle: Champ;
  /** How keys are made, in words, landlords left aside. */
  readonly regleCle: string;
  /** Fields set aside when keys, or QPV labels, are made: another one speaks for them. */
  readonly horsCle: ReadonlySet<Champ>;
  readonly horsQpv: ReadonlySet<Champ>;
  readonly catalogue: readonly Indicateur[];
  /** Every calculation that is a sum over the rows of this one table, with its indicator. */
  readonly calculs: ReadonlyMap<Calcul, Indicateur>;
  readonly derniereEntree: number;
}

/** Details of a row that no count by residence uses: not worth reading, unless they make the key. */
const DETAILS: readonly Champ[] = [
  'menage',
  'logement',
  'codePostal',
  'immeuble',
  'batiment',
  'entree',
  'x',
  'y',
];

/** Null when nothing tells the residence. */
export function decider(
  entete: Entete,
  { cle: voulue, derniereEntree: annoncee, reglages }: Demande,
  echantillon: readonly Ligne[],
): Decisions | null {
  const catalogue = catalogueDe(reglages);
  const aLire = [...entete.places]
    .filter(([champ]) => champ === voulue || !DETAILS.includes(champ))
    .map(([champ, place]) => ({ champ, place, echelle: echelleDe(echantillon, place, champ) }));
  const colonnes = new LecteurDeLignes(aLire, { entete: () => '', cellule: () => '' }).lire(echantillon);
  const cle = voulue ?? champDeCle(colonnes) ?? null;
  // Landlords are told apart at the end, once it is known whether there are several.
  const horsCle = new Set<Champ>(['bailleur', estRemplie(colonnes, 'commune') ? 'nomCommune' : 'commune']);
  const faites = cle && clesDeResidence(sans(colonnes, horsCle), echantillon.length, cle);
  if (!cle || !faites) return null;
  return {
    aLire,
    cle,
    regleCle: faites.regle,
    horsCle,
    horsQpv: new Set(estRemplie(colonnes, 'qpv2024') ? ['qpv2015'] : ['qpv2024']),
    catalogue,
    calculs: new Map(
      catalogue.flatMap((indicateur) =>
        indicateur.calculs
          .filter((calcul) => enFlux(calcul, entete.reconnaissance.nature, colonnes))
          .map((calcul) => [calcul, indicateur] as const),
      ),
    ),
    derniereEntree: annoncee ?? derniereEntree(colonnes),
  };
}

/** The columns but those set aside. */
export function sans(
  colonnes: ReadonlyMap<Champ, Colonne>,
  ecartes: ReadonlySet<Champ>,
): Map<Champ, Colonne> {
  return new Map([...colonnes].filter(([champ]) => !ecartes.has(champ)));
}

/** Whether a calculation is a sum over the rows of this one table. */
function enFlux(calcul: Calcul, nature: NatureParc, colonnes: ReadonlyMap<Champ, Colonne>): boolean {
  const possible = (mesure: { readonly nature: NatureParc; readonly champs: ChampsAttendus }) =>
    mesure.nature === nature &&
    mesure.champs.every((attendu) =>
      (typeof attendu === 'string' ? [attendu] : attendu).some((champ: Champ) => colonnes.has(champ)),
    );
  if (calcul.sorte === 'lignes') return possible(calcul);
  return calcul.sorte === 'tables' && possible(calcul.numerateur) && possible(calcul.base);
}

function estRemplie(colonnes: ReadonlyMap<Champ, Colonne>, champ: Champ): boolean {
  const colonne = colonnes.get(champ);
  return colonne?.type === 'texte' && colonne.valeurs.some((valeur) => valeur !== null);
}
