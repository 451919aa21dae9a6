import type { Methode } from '../domain/methode/methode.ts';
import { texte } from './cellules.ts';
import exemple from './couronneries.json' with { type: 'json' };
import { enFiche } from './fiche.ts';
import { PREFIXE_DE_FICHE } from './noms.ts';
import type { SheetPlan } from './plan.ts';
import { nomDeMethode, notes, pied } from './tete.ts';

export const FEUILLE_FICHE_EXEMPLE = `${PREFIXE_DE_FICHE}exemple`;

/** The fiche that the source prints, filled in: what a finished one looks like. */
export function planFicheExemple(methode: Methode): SheetPlan {
  const constats = [exemple.logements, ...exemple.diagnostic].map(
    (constat) => [texte(constat, 'texteApresNombre'), texte('', 'texte'), texte('', 'texte')] as const,
  );
  return enFiche(
    FEUILLE_FICHE_EXEMPLE,
    {
      titre: `Fiche d’orientations : ${exemple.secteur}`,
      sousTitre: `Grand Poitiers, 2009 · exemple publié, pour modèle · ${nomDeMethode(methode)}`,
      pied: pied('Source : Repères n° 17', methode),
    },
    constats,
    exemple.orientations,
    exemple.conditions,
    notes(exemple.source),
  );
}
