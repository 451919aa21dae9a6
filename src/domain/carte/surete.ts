import type { Diagnostic } from '../diagnostic.ts';
import type { Diffusion } from '../diffusion/diffusion.ts';
import { differenceDe } from '../indicateurs/calculs.ts';
import { CODE_ECART, CODE_IMPAYES } from '../indicateurs/catalogue.ts';
import { valeur, valeurDe } from '../indicateurs/valeur.ts';
import type { Mesure } from '../methode/methode.ts';
import { enfreint } from '../secret/controle.ts';
import { controlerCompte } from '../secret/controlerCompte.ts';
import type { Mesures } from '../typologies/mesures.ts';

/** What a class rests on, and which of it may be told. */
export interface Appuis {
  readonly mesures: Mesures;
  /** Whether the bases that each measure is counted on may all be shown. */
  readonly sures: Readonly<Record<Mesure, boolean>>;
  /** Whether every count behind the index may be shown, hence the index itself. */
  readonly indiceExact: boolean;
}

/** Whether a base may be shown, and whether a whole figure may, by the indicator's code. */
interface Controle {
  readonly base: (code: string) => boolean;
  readonly figure: (code: string) => boolean;
}

/** Codes whose bases each measure is counted on. */
function codesDesMesures({ methode, tableau }: Diagnostic): Readonly<Record<Mesure, readonly string[]>> {
  const calcules = new Map(
    tableau.indicateurs.flatMap(({ indicateur, etat }) =>
      etat.calculable ? [[indicateur.code, indicateur] as const] : [],
    ),
  );
  const ecart = calcules.get(CODE_ECART);
  return {
    precarite: methode.precarite.composantes
      .filter(({ code, poids }) => poids > 0 && calcules.has(code))
      .map(({ code }) => code),
    ecartFluxStock: [...((ecart && differenceDe(ecart)) ?? [])],
    impayes: calcules.has(CODE_IMPAYES) ? [CODE_IMPAYES] : [],
  };
}

function appuis(diagnostic: Diagnostic, mesures: Mesures, { base, figure }: Controle): Appuis {
  const codes = codesDesMesures(diagnostic);
  return {
    mesures,
    sures: {
      precarite: codes.precarite.every(base),
      ecartFluxStock: codes.ecartFluxStock.every(base),
      impayes: codes.impayes.every(base),
    },
    indiceExact: codes.precarite.every(figure),
  };
}

/** What the class of a residence rests on, under the rule of 11 on its own counts (primary control). */
export function appuisDeResidence(diagnostic: Diagnostic, rang: number): Appuis {
  const { tableau, indices, methode } = diagnostic;
  const compteDe = (code: string) => {
    const i = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
    const compte = tableau.comptes[i]?.[rang];
    const indicateur = tableau.indicateurs[i]?.indicateur;
    return compte && indicateur ? { compte, indicateur } : null;
  };
  const assez = !enfreint(tableau.unites[rang]?.effectif ?? null, methode.secret);
  return appuis(
    diagnostic,
    {
      precarite: indices?.[rang]?.valeur ?? null,
      ecartFluxStock: valeurDe(tableau, CODE_ECART, rang),
      impayes: valeurDe(tableau, CODE_IMPAYES, rang),
    },
    {
      base: (code) => {
        const lu = compteDe(code);
        return assez && lu !== null && !enfreint(lu.compte.lignes ?? lu.compte.base, methode.secret);
      },
      figure: (code) => {
        const lu = compteDe(code);
        if (!assez || !lu) return false;
        return controlerCompte(lu.compte, lu.indicateur.forme, methode.secret).length === 0;
      },
    },
  );
}

/** What the class of a row of « CIL Diffusion » rests on: a base counts as shown where that sheet shows it. */
export function appuisDeLigne(diagnostic: Diagnostic, diffusion: Diffusion, ligne: number): Appuis {
  const { publication, figures, indices } = diffusion;
  const rangDe = (code: string) =>
    publication.colonnes.findIndex(({ indicateur }) => indicateur.code === code);
  const lire = (code: string): number | null => {
    const compte = publication.colonnes[rangDe(code)]?.comptes[ligne];
    return compte ? valeur(compte) : null;
  };
  const [flux, stock] = codesDesMesures(diagnostic).ecartFluxStock.map(lire);
  const ecart = typeof flux === 'number' && typeof stock === 'number' ? 100 * (flux - stock) : null;
  return appuis(
    diagnostic,
    {
      precarite: publication.indices?.[ligne] ?? null,
      ecartFluxStock: ecart,
      impayes: lire(CODE_IMPAYES),
    },
    {
      base: (code) => figures[rangDe(code)]?.[ligne]?.base.etat === 'montree',
      figure: () => indices?.[ligne]?.etat === 'montree',
    },
  );
}
