import { REGLE_PAR_DEFAUT, REGLES } from '../domain/attributions/regles.ts';
import type { Scenario } from '../domain/attributions/scenario.ts';
import type { TerritoireAServir } from '../domain/attributions/territoire.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import { lireNombre } from '../domain/parc/valeurs.ts';
import lille from './lille.json' with { type: 'json' };

/** A row as it is typed: what is no number is kept as it stands. */
export interface LigneDePression {
  readonly nom: string;
  readonly pression: Cellule;
  readonly reponse: Cellule;
  readonly prioritaires: Cellule;
  readonly attributions: Cellule;
  readonly plancher: Cellule;
  readonly plafond: Cellule;
}

/** What « CIL Pression-réponse » is made from: rows and two scenarios. */
export interface DossierDePression {
  readonly lignes: readonly LigneDePression[];
  readonly scenarios: readonly [Scenario, Scenario];
}

const connu = (cellule: Cellule): number | null => lireNombre(cellule) ?? null;

/** The rows as figures: what is blank or no number is not known. */
export const territoiresDe = ({ lignes }: DossierDePression): TerritoireAServir[] =>
  lignes.map(({ nom, pression, reponse, prioritaires, attributions, plancher, plafond }) => ({
    nom,
    pression: connu(pression),
    reponse: connu(reponse),
    prioritaires: connu(prioritaires),
    attributions: connu(attributions),
    plancher: connu(plancher),
    plafond: connu(plafond),
  }));

/** A named rule as a scenario without common bounds. */
export const scenarioDe = (code: string, total: number): Scenario => {
  const regle = REGLES.find((r) => r.code === code) ?? REGLE_PAR_DEFAUT;
  const { pas, minimum, fermeture } = regle;
  return { nom: regle.nom, pas, minimum, fermeture, total, plancher: null, plafond: null };
};

/** The source's table: the example that the sheet opens with. */
export const DOSSIER_EXEMPLE: DossierDePression = {
  lignes: lille.territoires.map(({ nom, pression, reponse, prioritaires, attributions }) => ({
    nom,
    pression,
    reponse,
    prioritaires,
    attributions,
    plancher: null,
    plafond: null,
  })),
  scenarios: [
    scenarioDe('equilibre', lille.totalObjectif),
    { ...scenarioDe('minorer', lille.totalObjectif), plancher: 0.3, plafond: 0.5 },
  ],
};

/** Whether these are the territories of the source, which printed figures can be set beside. */
export const estLExemple = ({ lignes }: DossierDePression): boolean =>
  lignes.length === lille.territoires.length &&
  lille.territoires.every((publie) => {
    const ligne = lignes.find(({ nom }) => nom === publie.nom);
    return (
      ligne?.pression === publie.pression &&
      ligne.reponse === publie.reponse &&
      ligne.prioritaires === publie.prioritaires
    );
  });
