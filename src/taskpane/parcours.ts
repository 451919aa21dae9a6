import type { Bilan, ChoixDonnees, EtatDuParcours, Preparation, SourceTrouvee } from '../actions/contrat.ts';
import type { Infraction } from '../domain/diagnostic.ts';
import type { Methode } from '../domain/methode/methode.ts';

export const ETAPES = ['donnees', 'methode', 'calcul', 'secret', 'feuilles'] as const;
export type NomEtape = (typeof ETAPES)[number];

/** Everything the pane knows. The workbook keeps `donnees`, `methodeValidee` and `bilan`, so they survive the pane. */
export interface Parcours {
  readonly charge: boolean;
  readonly sources: readonly SourceTrouvee[];
  /** The table being looked at; `donnees` is the one that was adopted. */
  readonly choix: ChoixDonnees | null;
  readonly donnees: ChoixDonnees | null;
  readonly methode: Methode | null;
  readonly provenance: 'classeur' | 'socle';
  /** The method as the form shows it; it survives folding the step. */
  readonly brouillon: Methode | null;
  readonly methodeValidee: boolean;
  /** Computed and announced, not yet written; made again each time the step opens, for the file may have changed. */
  readonly preparation: Preparation | null;
  readonly bilan: Bilan | null;
  /** Breaches of the last run of this session; the workbook only keeps their number. */
  readonly infractions: readonly Infraction[];
  readonly ouverte: NomEtape | null;
}

export const PARCOURS_VIDE: Parcours = {
  charge: false,
  sources: [],
  choix: null,
  donnees: null,
  methode: null,
  provenance: 'socle',
  brouillon: null,
  methodeValidee: false,
  preparation: null,
  bilan: null,
  infractions: [],
  ouverte: null,
};

export type Evenement =
  | {
      readonly type: 'classeurLu';
      readonly sources: readonly SourceTrouvee[];
      readonly etat: EtatDuParcours;
      readonly methode: Methode;
      readonly provenance: 'classeur' | 'socle';
    }
  | { readonly type: 'sourcesLues'; readonly sources: readonly SourceTrouvee[] }
  | { readonly type: 'choixFait'; readonly choix: ChoixDonnees }
  | { readonly type: 'sourceReconnue'; readonly source: SourceTrouvee }
  | { readonly type: 'donneesRetenues' }
  | { readonly type: 'methodeModifiee'; readonly methode: Methode }
  | { readonly type: 'methodeEnregistree'; readonly methode: Methode }
  | { readonly type: 'calculPrepare'; readonly preparation: Preparation }
  | { readonly type: 'calculEcrit'; readonly bilan: Bilan }
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
    case 'choixFait':
      return { ...parcours, choix: evenement.choix };
    case 'sourceReconnue':
      return {
        ...parcours,
        sources: parcours.sources.map((s) => (s.feuille === evenement.source.feuille ? evenement.source : s)),
      };
    case 'donneesRetenues': {
      const memes = memeContenu(parcours.donnees, parcours.choix);
      return {
        ...(memes ? parcours : sansResultat(parcours)),
        donnees: parcours.choix,
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
    case 'calculEcrit':
      return {
        ...parcours,
        bilan: evenement.bilan,
        infractions: parcours.preparation?.diagnostic.infractions ?? [],
        preparation: null,
        ouverte: 'secret',
      };
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
    case 'secret':
      return parcours.bilan !== null;
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

/** The table being looked at, when it is still in the workbook. */
export function sourceChoisie(parcours: Parcours): SourceTrouvee | undefined {
  return parcours.sources.find((source) => source.feuille === parcours.choix?.feuille);
}

function reprendre(lu: Extract<Evenement, { type: 'classeurLu' }>): Parcours {
  const donnees = retrouver(lu.sources, lu.etat.donnees);
  const base: Parcours = {
    ...PARCOURS_VIDE,
    charge: true,
    sources: lu.sources,
    choix: donnees ?? proposer(lu.sources),
    donnees,
    methode: lu.methode,
    brouillon: lu.methode,
    provenance: lu.provenance,
    methodeValidee: lu.etat.methodeValidee,
    bilan: donnees === null ? null : lu.etat.bilan,
  };
  const suivante = ETAPES.find((etape) => !faite(base, etape)) ?? 'feuilles';
  return { ...base, ouverte: accessible(base, suivante) ? suivante : 'donnees' };
}

function avecSources(parcours: Parcours, sources: readonly SourceTrouvee[]): Parcours {
  const donnees = retrouver(sources, parcours.donnees);
  const base = donnees === null ? sansResultat(parcours) : parcours;
  return { ...base, sources, donnees, choix: retrouver(sources, parcours.choix) ?? proposer(sources) };
}

function retrouver(sources: readonly SourceTrouvee[], choix: ChoixDonnees | null): ChoixDonnees | null {
  return sources.some((source) => source.lisible && source.feuille === choix?.feuille) ? choix : null;
}

/** The readable table recognised with most confidence. */
function proposer(sources: readonly SourceTrouvee[]): ChoixDonnees | null {
  let meilleure: Extract<SourceTrouvee, { lisible: true }> | null = null;
  for (const source of sources) {
    if (!source.lisible) continue;
    if (meilleure === null || source.reconnaissance.confiance > meilleure.reconnaissance.confiance)
      meilleure = source;
  }
  return meilleure && { feuille: meilleure.feuille, colonnes: {}, cle: null };
}

function sansResultat(parcours: Parcours): Parcours {
  return { ...parcours, preparation: null, bilan: null, infractions: [] };
}

function memeContenu(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
