import { REGLE_PAR_DEFAUT, REGLES } from '../domain/attributions/regles.ts';
import type { Scenario } from '../domain/attributions/scenario.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import { lireNombre } from '../domain/parc/valeurs.ts';
import { DOSSIER_EXEMPLE, type DossierDePression, type LigneDePression } from './dossierDePression.ts';
import {
  LETTRES,
  PARAMETRES,
  type Parametre,
  RESTES,
  surMesure,
  TITRES_SAISIS,
  TOTAL,
} from './grillePression.ts';
import { FEUILLES } from './noms.ts';
import { notesRelues } from './notesConstruites.ts';
import type { Relues } from './relues.ts';

type Lignes = readonly (readonly Cellule[])[];

const enTexte = (cellule: Cellule | undefined): string =>
  typeof cellule === 'string' || typeof cellule === 'number' ? String(cellule).trim() : '';

/**
 * What « CIL Pression-réponse » says, read back from its cells: the rows between its header and its total, found by their
 * titles, and the two scenarios. Null when the titles are not there: the sheet is then to be left alone.
 */
export function lirePression(cellules: Lignes): DossierDePression | null {
  const titres = Object.values(TITRES_SAISIS);
  const entete = cellules.findIndex((ligne) => titres.every((titre) => ligne.includes(titre)));
  const fin = cellules.findIndex((ligne, rang) => rang > entete && ligne[0] === TOTAL);
  if (entete < 0 || fin < 0) return null;
  const place = (titre: string) => cellules[entete]?.indexOf(titre) ?? -1;
  const lignes = cellules.slice(entete + 1, fin).flatMap((ligne): LigneDePression[] => {
    const cellule = (titre: string) => blancheEnRien(ligne[place(titre)]);
    const lue = {
      nom: enTexte(cellule(TITRES_SAISIS.nom)),
      pression: cellule(TITRES_SAISIS.pression),
      reponse: cellule(TITRES_SAISIS.reponse),
      prioritaires: cellule(TITRES_SAISIS.prioritaires),
      attributions: cellule(TITRES_SAISIS.attributions),
      plancher: cellule(TITRES_SAISIS.plancher),
      plafond: cellule(TITRES_SAISIS.plafond),
    };
    const { nom, ...reste } = lue;
    return nom === '' && Object.values(reste).every((valeur) => valeur === null) ? [] : [lue];
  });
  const [a, b] = DOSSIER_EXEMPLE.scenarios;
  return { lignes, scenarios: [lireScenario(cellules, 0, a), lireScenario(cellules, 1, b)] };
}

const blancheEnRien = (cellule: Cellule | undefined): Cellule =>
  cellule === undefined || (typeof cellule === 'string' && cellule.trim() === '') ? null : cellule;

/** A scenario from its column of parameters; the rule set by hand is on its own row of the rules. */
function lireScenario(cellules: Lignes, rang: number, defaut: Scenario): Scenario {
  const lire = (libelle: string, colonne = rang + 1) =>
    cellules.find((ligne) => ligne[0] === libelle)?.[colonne] ?? null;
  const nombre = (nom: Parametre) => lireNombre(lire(PARAMETRES[nom]));
  const regle = enTexte(lire(PARAMETRES.regle));
  const nommee = REGLES.find(({ nom }) => nom === regle);
  const main = surMesure(rang);
  const libre = {
    pas: {
      moins: lireNombre(lire(main, 1)) ?? REGLE_PAR_DEFAUT.pas.moins,
      plus: lireNombre(lire(main, 2)) ?? REGLE_PAR_DEFAUT.pas.plus,
    },
    minimum: lireNombre(lire(main, 3)) ?? REGLE_PAR_DEFAUT.minimum,
    fermeture: enTexte(lire(main, 4)) === RESTES.proportionnelle ? 'proportionnelle' : 'equilibre',
  } as const;
  const { pas, minimum, fermeture } = nommee ?? (regle === main ? libre : REGLE_PAR_DEFAUT);
  const borne = (nom: Parametre) => nombre(nom) ?? null;
  return {
    nom: enTexte(lire(PARAMETRES.nom)) || `Scénario ${LETTRES[rang] ?? ''}`,
    pas,
    minimum,
    fermeture,
    total: nombre('total') ?? defaut.total,
    plancher: borne('plancher'),
    plafond: borne('plafond'),
  };
}

/**
 * What « CIL Pression-réponse » says in these sheets, its example when it is not made yet; null when its titles were
 * changed. A note that is the one that « CIL Notes » built is not typed.
 */
export function dossierRelu(relues: Relues): DossierDePression | null {
  const cellules = relues.get(FEUILLES.pressionReponse);
  if (cellules === undefined) return DOSSIER_EXEMPLE;
  const dossier = lirePression(cellules);
  if (dossier === null) return null;
  const construites = notesRelues(relues);
  const lignes = dossier.lignes.map((ligne) => {
    const [p, r] = construites.get(ligne.nom) ?? [undefined, undefined];
    return {
      ...ligne,
      pression: ligne.pression === p ? null : ligne.pression,
      reponse: ligne.reponse === r ? null : ligne.reponse,
    };
  });
  return { ...dossier, lignes };
}
