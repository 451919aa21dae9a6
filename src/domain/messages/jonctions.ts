import { accorder, NATURES, type NatureParc } from '../parc/parc.ts';
import { accord } from './accords.ts';
import { nombre, type Phrases } from './phrases.ts';

/** What may be said while the tables of one wave are brought together. */
export interface ProblemesDeJonction {
  jonction: {
    readonly cle: string;
    readonly apparies: number;
    readonly lignes: number;
    readonly gauche: NatureParc;
    readonly feuilleGauche: string;
    readonly droite: NatureParc;
    readonly feuilleDroite: string;
  };
  'sans-paire': {
    readonly nombre: number;
    readonly cellule: string;
    readonly feuille: string;
    readonly autre: string;
  };
  'cle-en-double': { readonly nombre: number; readonly cellule: string; readonly feuille: string };
  'table-ecartee': { readonly nature: NatureParc; readonly feuille: string; readonly gardee: string };
  'liste-sans-non': { readonly entete: string; readonly feuille: string; readonly nature: NatureParc };
  'menages-composes': {
    readonly menages: number;
    readonly personnes: number;
    readonly feuille: string;
    readonly cle: string;
    readonly enfants: 'age' | 'lien' | null;
  };
  'personnes-sans-menage': { readonly nombre: number; readonly cellule: string; readonly feuille: string };
  'menages-discordants': {
    readonly champs: readonly string[];
    readonly menages: number;
    readonly feuille: string;
  };
  'lignes-sans-millesime': { readonly nombre: number; readonly cellule: string; readonly feuille: string };
  'revenus-rapportes': {
    readonly menages: number;
    readonly lignes: number;
    readonly annee: number | null;
    readonly deduites: boolean;
  };
  'revenus-sans-annee': object;
  'revenus-sans-plafond': { readonly annee: number };
}

/** Kept apart from the other problems: cells' functions join no table, and need not carry these sentences. */
export type ProblemeDeJonction = {
  [C in keyof ProblemesDeJonction]: { readonly code: C } & ProblemesDeJonction[C];
}[keyof ProblemesDeJonction];

/** The French sentence for one of them. */
export function phraseDeJonction<C extends keyof ProblemesDeJonction>(
  probleme: { readonly code: C } & ProblemesDeJonction[C],
): string {
  return phrasesDeJonction[probleme.code](probleme);
}

const ENFANTS = {
  age: ' Un enfant est une personne de moins de 18 ans.',
  lien: ' Faute d’âge, un enfant est une personne dite « enfant ».',
} as const;

const phrasesDeJonction: Phrases<ProblemesDeJonction> = {
  jonction: (p) =>
    `${nombre(p.apparies)} des ${accord(p.lignes, 'ligne')} de « ${p.feuilleGauche} » (${NATURES[p.gauche].des}) ${p.apparies < 2 ? 'trouve sa' : 'trouvent leur'} correspondance dans « ${p.feuilleDroite} » (${NATURES[p.droite].des}) par « ${p.cle} ».${p.apparies === 0 ? ' Vérifiez que les deux colonnes portent les mêmes codes.' : ''}`,
  'sans-paire': (p) =>
    `${accord(p.nombre, 'identifiant')} de « ${p.feuille} » sans correspondance dans « ${p.autre} », le premier en ${p.cellule}.`,
  'cle-en-double': (p) =>
    `Des identifiants de « ${p.feuille} » figurent sur plusieurs lignes (${accord(p.nombre, 'cellule')}, la première en ${p.cellule}) : aucune n’est rattachée. Gardez une seule ligne pour chacun.`,
  'table-ecartee': (p) =>
    `« ${p.feuille} » n’est pas utilisée : « ${p.gardee} » décrit déjà les ${NATURES[p.nature].des}, et aucun identifiant commun ne permet de la compléter.`,
  'liste-sans-non': (p) =>
    `La colonne « ${p.entete} » de « ${p.feuille} » ne nomme que les ${NATURES[p.nature].des} concernés et ne dit rien des autres : elle n’est pas reprise. Ajoutez-y les autres lignes avec « non » ou 0.`,
  'menages-composes': (p) =>
    `${accord(p.menages, 'ménage')} ${p.menages < 2 ? 'est formé' : 'sont formés'} de ${accord(p.personnes, 'personne')} de « ${p.feuille} » par « ${p.cle} ». Un ménage dont une valeur utile est inconnue reste sans résultat.${p.enfants === null ? '' : ENFANTS[p.enfants]}`,
  'personnes-sans-menage': (p) =>
    `${accord(p.nombre, 'personne')} de « ${p.feuille} » sans ménage connu, la première en ${p.cellule} : ${p.nombre < 2 ? 'elle n’entre' : 'elles n’entrent'} dans aucun ménage.`,
  'menages-discordants': (p) =>
    `Dans ${accord(p.menages, 'ménage')} de « ${p.feuille} », les lignes des personnes ne s’accordent pas (${p.champs.join(', ')}) : lu comme manquant.`,
  'lignes-sans-millesime': (p) =>
    `${accord(p.nombre, 'ligne')} de « ${p.feuille} » sans millésime, la première en ${p.cellule} : ${p.nombre < 2 ? 'elle n’est comptée' : 'elles ne sont comptées'} dans aucune année.`,
  'revenus-rapportes': (p) =>
    p.annee === null
      ? `Le revenu rapporté au plafond manque : il est fait du revenu et du plafond de la même ligne (${nombre(p.menages)} ${accorder('menages', p.menages)} sur ${nombre(p.lignes)}).`
      : `Le revenu rapporté au plafond manque : il est fait du revenu et du plafond PLUS au 1er janvier ${p.annee}, selon la zone et la catégorie${p.deduites ? ' déduite de la composition, sans tenir compte d’un handicap' : ''} (${nombre(p.menages)} ${accorder('menages', p.menages)} sur ${nombre(p.lignes)}). Le revenu doit être celui de ${p.annee - 2}.`,
  'revenus-sans-annee': () =>
    'Le revenu n’est pas rapporté au plafond PLUS : l’année de l’enquête n’est pas connue. Indiquez-la pour cette table.',
  'revenus-sans-plafond': (p) =>
    `Le revenu n’est pas rapporté au plafond PLUS de ${p.annee} : il manque ce plafond, ou la zone et la catégorie de chaque ménage.`,
};
