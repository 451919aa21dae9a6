import { type Cascade, type CommuneAServir, cascader } from '../domain/attributions/cascade.ts';
import { resoudre } from '../domain/attributions/scenario.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { direLeRefus } from '../domain/messages/attributions.ts';
import { Refus } from '../domain/messages/index.ts';
import { lireNombre } from '../domain/parc/valeurs.ts';
import { type DossierDePression, territoiresDe } from './dossierDePression.ts';
import { FEUILLES } from './noms.ts';
import { lignesSousTitres, type Relues } from './relues.ts';

export const TITRES_DE_CASCADE = {
  territoire: 'Grand territoire',
  commune: 'Commune',
  objectif: 'Objectif saisi',
} as const;

/** A landlord that no file names. */
const SANS_NOM = 'Bailleur non précisé';

export interface DonneesDeCascade {
  readonly communes: readonly CommuneAServir[];
  readonly bailleurs: readonly string[];
  /** Targets of the grands territoires under scenario A. */
  readonly territoires: ReadonlyMap<string, number>;
  readonly scenario: string;
  /** Null when it cannot be computed, for the reason said. */
  readonly cascade: Cascade | null;
  readonly raison: string | null;
}

/** The dwellings of the file by commune and landlord, under the targets of the first scenario; null without communes. */
export function donneesDeCascade(
  { tableau }: Diagnostic,
  dossier: DossierDePression,
  relues: Relues,
): DonneesDeCascade | null {
  const saisies = saisiesDe(relues);
  const situees = tableau.unites.flatMap((unite) =>
    unite.commune === null
      ? []
      : [{ ...unite, commune: unite.commune, bailleur: unite.bailleur ?? SANS_NOM }],
  );
  const trie = (noms: Iterable<string>) => [...new Set(noms)].sort((a, b) => a.localeCompare(b, 'fr'));
  const bailleurs = trie(situees.map(({ bailleur }) => bailleur));
  const noms = trie(situees.map(({ commune }) => commune));
  if (noms.length === 0) return null;
  const rangs = new Map(bailleurs.map((nom, rang) => [nom, rang]));
  const parcs = new Map(noms.map((nom) => [nom, bailleurs.map(() => 0)]));
  for (const { commune, bailleur, effectif } of situees) {
    const parc = parcs.get(commune);
    const rang = rangs.get(bailleur);
    if (parc && rang !== undefined) parc[rang] = (parc[rang] ?? 0) + effectif;
  }
  const communes = noms.map((nom): CommuneAServir => {
    const { territoire = null, objectif = null } = saisies.get(nom) ?? {};
    return { nom, territoire, objectif, parc: parcs.get(nom) ?? [] };
  });
  const [scenario] = dossier.scenarios;
  const aServir = territoiresDe(dossier);
  try {
    const { objectifs } = resoudre(aServir, scenario);
    const territoires = new Map(objectifs.map(({ nom, cible }) => [nom, cible]));
    const cascade = cascader(communes, territoires);
    return { communes, bailleurs, territoires, scenario: scenario.nom, cascade, raison: null };
  } catch (erreur) {
    if (!(erreur instanceof Refus)) throw erreur;
    const raison = direLeRefus(
      erreur.probleme,
      aServir.map(({ nom }) => nom),
    );
    return { communes, bailleurs, territoires: new Map(), scenario: scenario.nom, cascade: null, raison };
  }
}

/** What was typed beside each commune. */
function saisiesDe(relues: Relues) {
  const { territoire, commune, objectif } = TITRES_DE_CASCADE;
  const lignes = lignesSousTitres(relues.get(FEUILLES.cascade) ?? [], [territoire, commune, objectif]);
  return new Map(
    lignes.flatMap((ligne) => {
      const nom = ligne.get(commune);
      const sien = ligne.get(territoire);
      const lu = lireNombre(ligne.get(objectif) ?? null);
      if (typeof nom !== 'string') return [];
      const saisie = {
        territoire: typeof sien === 'string' && sien.trim() !== '' ? sien.trim() : null,
        objectif: lu !== undefined && Number.isInteger(lu) && lu >= 0 ? lu : null,
      };
      return [[nom, saisie] as const];
    }),
  );
}
