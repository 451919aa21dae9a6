import type {
  Bilan,
  BilanDeDiffusion,
  ChoixDeDiffusion,
  ChoixDonnees,
  EtatDeDiffusion,
  EtatDuParcours,
  Preparation,
  PreparationDeDiffusion,
  SourceTrouvee,
  TableRetenue,
} from '../actions/contrat.ts';
import type { Infraction } from '../domain/diagnostic.ts';
import type { Methode } from '../domain/methode/methode.ts';
import type { Champ } from '../domain/parc/champs.ts';
import type { Famille } from '../sheets/familles.ts';
import {
  adopter,
  basculer,
  CHOIX_VIDE,
  type ChoixEnCours,
  regler,
  reprendreChoix,
  retrouver,
} from './choix.ts';

export const ETAPES = ['donnees', 'methode', 'calcul', 'secret', 'feuilles'] as const;
export type NomEtape = (typeof ETAPES)[number];

/**
 * Everything the pane knows. The workbook keeps `donnees`, `methodeValidee`, `bilan` and what was protected, so they
 * survive the pane.
 */
export interface Parcours {
  readonly charge: boolean;
  readonly sources: readonly SourceTrouvee[];
  /** What is being chosen; `donnees` is what was adopted. */
  readonly choix: ChoixEnCours;
  readonly donnees: ChoixDonnees | null;
  readonly methode: Methode | null;
  readonly provenance: 'classeur' | 'socle';
  /** The method as the form shows it; it survives folding the step. */
  readonly brouillon: Methode | null;
  readonly methodeValidee: boolean;
  /** Computed and announced, not yet written; made again each time the step opens, for the file may have changed. */
  readonly preparation: Preparation | null;
  readonly bilan: Bilan | null;
  /** Families of sheets to make, when the user chose; null: those proposed. */
  readonly familles: readonly Famille[] | null;
  /** Breaches of the last run of this session; the workbook only keeps their number. */
  readonly infractions: readonly Infraction[];
  /** What to share, as the form shows it; null until the workbook is read. */
  readonly choixDeDiffusion: ChoixDeDiffusion | null;
  /** Protected with that choice; not yet written while `protection` is null. Only in this session. */
  readonly aEcrire: PreparationDeDiffusion | null;
  /** What was written with that choice. */
  readonly protection: BilanDeDiffusion | null;
  readonly ouverte: NomEtape | null;
}

export const PARCOURS_VIDE: Parcours = {
  charge: false,
  sources: [],
  choix: CHOIX_VIDE,
  donnees: null,
  methode: null,
  provenance: 'socle',
  brouillon: null,
  methodeValidee: false,
  preparation: null,
  bilan: null,
  familles: null,
  infractions: [],
  choixDeDiffusion: null,
  aEcrire: null,
  protection: null,
  ouverte: null,
};

export type Evenement =
  | {
      readonly type: 'classeurLu';
      readonly sources: readonly SourceTrouvee[];
      readonly etat: EtatDuParcours;
      readonly methode: Methode;
      readonly provenance: 'classeur' | 'socle';
      readonly diffusion: EtatDeDiffusion;
    }
  | { readonly type: 'sourcesLues'; readonly sources: readonly SourceTrouvee[] }
  | { readonly type: 'tableBasculee'; readonly feuille: string; readonly retenue: boolean }
  | { readonly type: 'tableReglee'; readonly table: TableRetenue }
  | { readonly type: 'cleChoisie'; readonly cle: Champ | null }
  | { readonly type: 'sourceReconnue'; readonly source: SourceTrouvee }
  | { readonly type: 'donneesRetenues' }
  | { readonly type: 'methodeModifiee'; readonly methode: Methode }
  | { readonly type: 'methodeEnregistree'; readonly methode: Methode }
  | { readonly type: 'calculPrepare'; readonly preparation: Preparation }
  | { readonly type: 'famillesChoisies'; readonly familles: readonly Famille[] }
  | { readonly type: 'calculEcrit'; readonly bilan: Bilan }
  | { readonly type: 'diffusionChoisie'; readonly choix: ChoixDeDiffusion }
  | { readonly type: 'protectionPreparee'; readonly preparation: PreparationDeDiffusion }
  | { readonly type: 'protectionEcrite'; readonly bilan: BilanDeDiffusion }
  | { readonly type: 'etapeOuverte'; readonly etape: NomEtape | null }
  | { readonly type: 'recommence' };

/**
 * The path after one event. A step that changes what was computed takes back the results that depend on it; saving
 * the same choice twice keeps them.
 */
export function avancer(parcours: Parcours, evenement: Evenement): Parcours {
  switch (evenement.type) {
    case 'classeurLu':
      return reprendre(evenement);
    case 'sourcesLues':
      return avecSources(parcours, evenement.sources);
    case 'tableBasculee': {
      const { feuille, retenue } = evenement;
      return { ...parcours, choix: basculer(parcours.choix, feuille, retenue, parcours.sources) };
    }
    case 'tableReglee':
      return { ...parcours, choix: regler(parcours.choix, evenement.table) };
    case 'cleChoisie':
      return { ...parcours, choix: { ...parcours.choix, cle: evenement.cle } };
    case 'sourceReconnue':
      return {
        ...parcours,
        sources: parcours.sources.map((s) => (s.feuille === evenement.source.feuille ? evenement.source : s)),
      };
    case 'donneesRetenues': {
      const donnees = adopter(parcours.choix, parcours.sources);
      if (donnees === null) return parcours;
      const memes = memeContenu(parcours.donnees, donnees);
      return {
        ...(memes ? parcours : sansResultat(parcours)),
        donnees,
        ouverte: parcours.methodeValidee ? 'calcul' : 'methode',
      };
    }
    case 'methodeModifiee':
      return { ...parcours, brouillon: evenement.methode };
    case 'methodeEnregistree': {
      const meme = parcours.methodeValidee && memeContenu(parcours.methode, evenement.methode);
      return {
        ...(meme ? parcours : sansResultat(parcours)),
        methode: evenement.methode,
        brouillon: evenement.methode,
        provenance: 'classeur',
        methodeValidee: true,
        ouverte: 'calcul',
      };
    }
    case 'calculPrepare':
      return { ...parcours, preparation: evenement.preparation };
    case 'famillesChoisies':
      return { ...parcours, familles: evenement.familles };
    case 'calculEcrit':
      return {
        ...sansProtection(parcours),
        bilan: evenement.bilan,
        infractions: parcours.preparation?.diagnostic.infractions ?? [],
        preparation: null,
        ouverte: 'secret',
      };
    case 'diffusionChoisie':
      return { ...sansProtection(parcours), choixDeDiffusion: evenement.choix };
    case 'protectionPreparee':
      return { ...parcours, aEcrire: evenement.preparation, protection: null };
    case 'protectionEcrite':
      return { ...parcours, protection: evenement.bilan };
    case 'etapeOuverte':
      return evenement.etape === null || accessible(parcours, evenement.etape)
        ? { ...parcours, preparation: null, ouverte: evenement.etape }
        : parcours;
    case 'recommence':
      return { ...sansResultat(parcours), donnees: null, ouverte: 'donnees' };
  }
}

/** Whether a step has its result. */
export function faite(parcours: Parcours, etape: NomEtape): boolean {
  switch (etape) {
    case 'donnees':
      return parcours.donnees !== null;
    case 'methode':
      return parcours.methodeValidee;
    case 'calcul':
      return parcours.bilan !== null;
    case 'secret':
      return parcours.protection !== null;
    case 'feuilles':
      return false;
  }
}

/** A step can be opened when those it needs have their result; the control of a range needs none. */
export function accessible(parcours: Parcours, etape: NomEtape): boolean {
  switch (etape) {
    case 'donnees':
    case 'secret':
      return true;
    case 'methode':
      return parcours.donnees !== null;
    case 'calcul':
      return parcours.donnees !== null && parcours.methodeValidee;
    case 'feuilles':
      return parcours.bilan !== null;
  }
}

function reprendre(lu: Extract<Evenement, { type: 'classeurLu' }>): Parcours {
  const donnees = retrouver(lu.etat.donnees, lu.sources);
  const bilan = donnees && lu.etat.bilan;
  const base: Parcours = {
    ...PARCOURS_VIDE,
    charge: true,
    sources: lu.sources,
    choix: reprendreChoix({ ...CHOIX_VIDE, ...lu.etat.donnees }, lu.sources),
    donnees,
    methode: lu.methode,
    brouillon: lu.methode,
    provenance: lu.provenance,
    methodeValidee: lu.etat.methodeValidee,
    familles: lu.etat.familles,
    bilan,
    choixDeDiffusion: lu.diffusion.choix,
    protection: bilan && lu.diffusion.bilan,
  };
  // Once the sheets are there, sharing them is one use among others.
  const suivante = bilan ? 'feuilles' : (ETAPES.find((etape) => !faite(base, etape)) ?? 'feuilles');
  return { ...base, ouverte: accessible(base, suivante) ? suivante : 'donnees' };
}

function avecSources(parcours: Parcours, sources: readonly SourceTrouvee[]): Parcours {
  const donnees = retrouver(parcours.donnees, sources);
  const base = donnees === null ? sansResultat(parcours) : parcours;
  return { ...base, sources, donnees, choix: reprendreChoix(parcours.choix, sources) };
}

function sansResultat(parcours: Parcours): Parcours {
  return { ...sansProtection(parcours), preparation: null, bilan: null, infractions: [] };
}

function sansProtection(parcours: Parcours): Parcours {
  return { ...parcours, aEcrire: null, protection: null };
}

function memeContenu(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
