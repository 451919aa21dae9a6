import { fenetre } from '../indicateurs/emmenagesRecents.ts';
import { calculDe } from '../indicateurs/etat.ts';
import { faits } from '../indicateurs/faits.ts';
import type { Indicateur } from '../indicateurs/indicateur.ts';
import type { EtatIndicateur } from '../indicateurs/tableau.ts';
import { phrase } from '../messages/index.ts';
import type { Champ } from '../parc/champs.ts';
import { type Dossier, dossierDe } from '../parc/dossier.ts';
import { direLesCommunes } from '../parc/identites.ts';
import type { Colonne, NatureParc, Parc } from '../parc/parc.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import { remarque } from '../parc/remarque.ts';
import type { Accumulateur } from './accumulateur.ts';
import type { ComptesEnColonnes, Compteurs } from './compteurs.ts';
import type { Demande } from './demande.ts';
import type { Entete } from './entete.ts';
import { type UniteComptee, unitesDe } from './unites.ts';

/** An indicator of the catalogue, by its code, counted in each residence; null when it is not, or is a difference. */
export interface IndicateurCompte {
  readonly code: string;
  readonly etat: EtatIndicateur;
  readonly comptes: ComptesEnColonnes | null;
}

/** What a file leaves behind once it has gone by: plain values, that can pass from one thread to another. */
export interface ResidencesComptees {
  readonly nom: string;
  readonly nature: NatureParc;
  readonly libelle: string;
  readonly millesime: number | null;
  /** How keys were made, in words. */
  readonly regleCle: string;
  /** Rows of the file, and those of them that the filter kept. */
  readonly lues: number;
  readonly gardees: number;
  readonly unites: readonly UniteComptee[];
  readonly indicateurs: readonly IndicateurCompte[];
  readonly remarques: readonly Remarque[];
}

export interface Parcourues {
  readonly demande: Demande;
  readonly entete: Entete;
  readonly regleCle: string;
  readonly lues: number;
  readonly remarques: readonly Remarque[];
}

/** The residence table of a file that has been read to its end. */
export function conclure(accumulateur: Accumulateur, parcourues: Parcourues): ResidencesComptees {
  const { demande, entete, lues, regleCle } = parcourues;
  const { reconnaissance } = entete;
  const { unites, rangs, plusieursBailleurs, remarques } = unitesDe(
    accumulateur.residences,
    accumulateur.etiquettes,
  );
  return {
    nom: demande.nom,
    nature: reconnaissance.nature,
    libelle: reconnaissance.libelle.split(',')[0] ?? '',
    millesime: entete.millesime,
    regleCle: plusieursBailleurs ? `${regleCle}, pour chaque bailleur` : regleCle,
    lues,
    gardees: accumulateur.lignes,
    unites,
    indicateurs: compterTout(
      {
        catalogue: accumulateur.decisions.catalogue,
        compteurs: accumulateur.compteurs,
        temoin: dossierTemoin(accumulateur, demande, entete),
      },
      parcourues,
      rangs,
      unites.length,
    ),
    remarques: [
      ...reconnaissance.remarques,
      ...parcourues.remarques,
      ...accumulateur.remarques(),
      ...direLesCommunes(accumulateur.communes),
      ...accumulateur.sansResidence.dire('attention', ({ cellule, autres }) => ({
        code: 'lignes-sans-residence',
        cellule,
        nombre: autres + 1,
      })),
      ...remarques,
      ...fenetreRetenue(accumulateur, demande),
      ...doublonsNonCherches(entete),
    ],
  };
}

function compterTout(
  {
    catalogue,
    compteurs,
    temoin,
  }: { catalogue: readonly Indicateur[]; compteurs: Compteurs; temoin: Dossier },
  { demande }: Parcourues,
  rangs: Int32Array,
  residences: number,
): IndicateurCompte[] {
  const enUneFois = faits(temoin, demande.reglages, catalogue);
  const enFlux = faits(temoin, demande.reglages, catalogue.map(enSommes));
  return enFlux.map(({ indicateur, etat }, i): IndicateurCompte => {
    const { code } = indicateur;
    const voulu = enUneFois[i]?.etat ?? etat;
    if (!voulu.calculable) return { code, etat: voulu, comptes: null };
    if (!etat.calculable) {
      return {
        code,
        etat: { calculable: false, raison: phrase({ code: 'resume-en-flux' }) },
        comptes: null,
      };
    }
    const { calcul } = calculDe(indicateur, temoin);
    const sommable = calcul !== null && calcul !== 'comptes';
    return { code, etat, comptes: sommable ? compteurs.ranger(calcul, rangs, residences) : null };
  });
}

/** What adds up from one run of rows to the next; medians, diversities and numbers of distinct buildings do not. */
const SOMMABLES: ReadonlySet<string> = new Set(['lignes', 'tables', 'difference']);

const enSommes = (indicateur: Indicateur): Indicateur => ({
  ...indicateur,
  calculs: indicateur.calculs.filter(({ sorte }) => SOMMABLES.has(sorte)),
});

/** One row that has the columns of the file, filled where the file fills them: indicators say from it what they lack. */
function dossierTemoin(
  { colonnes, remplis }: Accumulateur,
  { nom }: Demande,
  { reconnaissance: { nature, libelle }, places }: Entete,
): Dossier {
  // Columns that are not read, for no sum needs them, are there all the same.
  const passees = [...places.keys()].filter((champ) => !colonnes.has(champ));
  const parc: Parc = {
    nature,
    libelle,
    millesime: null,
    source: { feuille: nom, plage: '' },
    lignes: 1,
    colonnes: new Map([
      ...[...colonnes].map(([champ, type]) => [champ, colonneTemoin(type, remplis.has(champ))] as const),
      ...passees.map((champ) => [champ, colonneTemoin('texte', true)] as const),
    ]),
    cles: [nom],
    regleCle: '',
  };
  return dossierDe([parc]) ?? { annee: null, principal: parc, parcs: new Map([[nature, parc]]) };
}

function colonneTemoin(type: Colonne['type'], remplie: boolean): Colonne {
  return type === 'texte'
    ? { type, valeurs: [remplie ? 'x' : null] }
    : { type, valeurs: Float64Array.of(remplie ? 1 : Number.NaN) };
}

function fenetreRetenue({ derniereEntree, colonnes }: Accumulateur, { reglages }: Demande): Remarque[] {
  const seule: Parc['colonnes'] = new Map();
  if (!colonnes.has('anneeEmmenagement')) return [];
  const trouvee = fenetre({ colonnes: seule, derniereEntree }, reglages);
  return trouvee ? [remarque('info', null, 1, { code: 'fenetre-emmenages', ...trouvee })] : [];
}

const IDENTIFIANTS: readonly Champ[] = ['menage', 'logement'];

function doublonsNonCherches({ entetes }: Entete): Remarque[] {
  const entete = IDENTIFIANTS.flatMap((champ) => entetes.get(champ) ?? [])[0];
  return entete === undefined ? [] : [remarque('info', null, 1, { code: 'doublons-en-flux', entete })];
}
