import { FEUILLES, PREFIXE_DE_FICHE } from './noms.ts';

/** What a user asks for together: the sheets of one family read each other. The first one is always made. */
export const FAMILLES = ['diagnostic', 'approches', 'terrain', 'attributions'] as const;
export type Famille = (typeof FAMILLES)[number];

const AU_CHOIX: Readonly<Record<Exclude<Famille, 'diagnostic'>, readonly string[]>> = {
  approches: [
    FEUILLES.fragilite,
    FEUILLES.robustesse,
    FEUILLES.surrepresentation,
    FEUILLES.stockFlux,
    FEUILLES.mixite,
    FEUILLES.ensemblesApl,
    FEUILLES.scores,
  ],
  terrain: [
    FEUILLES.grille,
    FEUILLES.cotations,
    FEUILLES.categories,
    FEUILLES.contrats,
    FEUILLES.visites,
    FEUILLES.mesures,
  ],
  attributions: [
    FEUILLES.pressionReponse,
    FEUILLES.cascade,
    FEUILLES.suivi,
    FEUILLES.notes,
    FEUILLES.quartilesQpv,
    FEUILLES.tension,
    FEUILLES.demandeurs,
    FEUILLES.orientations,
    FEUILLES.actions,
  ],
};

/** The family of a sheet; that of the diagnosis when no other claims it. A fiche goes with the orientations. */
export function familleDe(nom: string): Famille {
  if (nom.startsWith(PREFIXE_DE_FICHE)) return 'attributions';
  const autre = FAMILLES.find((famille) => famille !== 'diagnostic' && AU_CHOIX[famille].includes(nom));
  return autre ?? 'diagnostic';
}

/** The families proposed to who has not chosen: the diagnosis, and those already in the workbook. */
export const famillesProposees = (dejaLa: readonly string[]): readonly Famille[] =>
  FAMILLES.filter((famille) => famille === 'diagnostic' || dejaLa.some((nom) => familleDe(nom) === famille));
