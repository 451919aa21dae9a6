import type { Diagnostic } from '../domain/diagnostic.ts';
import { parutionDe } from '../domain/diffusion/journal.ts';
import { planJournal } from '../sheets/journal.ts';
import { FEUILLES } from '../sheets/noms.ts';
import { nomDeMethode } from '../sheets/tete.ts';
import { attaquerLaCopie } from './attaquerLaCopie.ts';
import { aujourdhui } from './aujourdhui.ts';
import type { Destination, PreparationDeDiffusion, Suivi } from './contrat.ts';
import { ecrirePlans } from './ecrirePlans.ts';
import { enregistrerJournal, lireJournal } from './journal.ts';
import { ouvrirLaCopie } from './ouvrirLaCopie.ts';
import { sourceDe } from './preparerDiffusion.ts';

/**
 * Makes the share copy, attacks it as it was read back, notes it in the journal and has Excel open it. The journal comes
 * before the opening: a copy that then fails to open is remembered for nothing, one that opens is never forgotten.
 */
export async function copieDiffusable(
  preparation: PreparationDeDiffusion,
  destination: Destination,
  suivi: Suivi,
): Promise<void> {
  const { diagnostic, diffusion, plans } = preparation;
  const { methode, parc } = diagnostic;
  const date = aujourdhui();
  const protocole = {
    diffusion,
    methode,
    source: parc.libelle,
    millesime: parc.millesime,
    ...destination,
    date,
  };
  const noter = async () => {
    const parutions = [
      ...(await lireJournal()),
      parutionDe(diffusion, {
        ...destination,
        ...sourceDe(diagnostic),
        date,
        auteur: methode.auteur,
        methode: nomDeMethode(methode),
      }),
    ];
    await ecrirePlans([planJournal(parutions)], 'sortie', { ...suivi, progres: () => {} });
    await enregistrerJournal(parutions);
  };
  await ouvrirLaCopie(
    {
      plans: plans.filter(({ name }) => name === FEUILLES.diffusion),
      protocole,
      interdits: identifiants(diagnostic),
    },
    suivi,
    async (relu) => {
      await attaquerLaCopie(relu, preparation, suivi);
      await noter();
    },
  );
}

/** An identifier shorter than this could be found in a file by chance. */
const LONGUEUR_SURE = 6;

/** What names a household or a dwelling in the source: it may be nowhere in what leaves. */
function identifiants({ tables }: Diagnostic): string[] {
  const textes = new Set<string>();
  for (const { parc } of tables)
    for (const champ of ['menage', 'logement'] as const) {
      const colonne = parc.colonnes.get(champ);
      if (colonne?.type !== 'texte') continue;
      for (const valeur of colonne.valeurs)
        if (valeur !== null && valeur.length >= LONGUEUR_SURE) textes.add(valeur);
    }
  return [...textes];
}
