import type { Diagnostic, Infraction } from './diagnostic.ts';
import { calculer, ECHELLES, referencePresente } from './indicateurs/calculer.ts';
import { CODE_ECART, CODE_IMPAYES, indicateursRetenus } from './indicateurs/catalogue.ts';
import { fenetre } from './indicateurs/emmenagesRecents.ts';
import { regrouper } from './indicateurs/regrouper.ts';
import type { Tableau } from './indicateurs/tableau.ts';
import { valeurDe } from './indicateurs/valeur.ts';
import type { Methode } from './methode/methode.ts';
import type { Plage } from './parc/cellule.ts';
import type { Champ } from './parc/champs.ts';
import { construireParc } from './parc/construire.ts';
import type { Parc } from './parc/parc.ts';
import type { Remarque } from './parc/reconnaissance.ts';
import { type ChoixDeColonnes, reconnaitre } from './parc/reconnaitre.ts';
import { remarque } from './parc/remarque.ts';
import { precariteDesResidences } from './precariteDesResidences.ts';
import { controlerPart } from './secret/controle.ts';
import type { RegleDuSecret } from './secret/regle.ts';
import { classer } from './typologies/quatreTypes.ts';

export interface ChoixDeDiagnostic {
  readonly colonnes?: ChoixDeColonnes;
  /** Field that makes the residence; null or absent: the proposed one. */
  readonly cle?: Champ | null;
}

export type DiagnosticFait =
  | { readonly ok: true; readonly diagnostic: Diagnostic }
  | { readonly ok: false; readonly probleme: Remarque };

/**
 * From a sheet to everything that is said of it under one method: columns, pooled counts, indices, types, counts that
 * may not be shown. Same input, same result. What was repaired, refused or set aside is in
 * `diagnostic.reconnaissance.remarques`; a file that cannot be read at all is a refusal with its cell.
 */
export function diagnostiquer(plage: Plage, methode: Methode, choix: ChoixDeDiagnostic = {}): DiagnosticFait {
  const reconnue = reconnaitre(plage, choix.colonnes);
  const construit = construireParc(plage, reconnue, { cle: choix.cle ?? null });
  if (!construit.ok) return construit;
  const { parc } = construit;
  const { echelle, nom } = methode.reference;
  if (!referencePresente(parc, methode)) {
    const probleme = { code: 'reference-introuvable', echelle: ECHELLES[echelle], nom: nom ?? '' } as const;
    return { ok: false, probleme: remarque('refus', null, 1, probleme) };
  }
  const groupes = regrouper(parc);
  const tableau = calculer(parc, methode, indicateursRetenus(methode, parc.nature), groupes);
  const precarite = precariteDesResidences(tableau, methode);
  const typologie = precarite.indices
    ? classer(
        methode,
        precarite.indices.map(({ cle, valeur }, rang) => ({
          cle,
          mesures: {
            precarite: valeur,
            ecartFluxStock: valeurDe(tableau, CODE_ECART, rang),
            impayes: valeurDe(tableau, CODE_IMPAYES, rang),
          },
        })),
      )
    : null;
  const remarques: Remarque[] = [
    ...reconnue.remarques,
    ...construit.remarques,
    ...groupes.remarques,
    ...annees(parc, methode),
    ...(typologie?.ecartees ?? []).map(
      (phrase) => ({ gravite: 'info', cellule: null, nombre: 1, phrase }) as const,
    ),
  ];
  const diagnostic: Diagnostic = {
    parc,
    reconnaissance: { ...reconnue, remarques },
    methode,
    tableau,
    indices: precarite.indices,
    raisonSansIndice: precarite.raison,
    classement: typologie?.classement ?? null,
    ...controler(tableau, methode.secret),
  };
  return { ok: true, diagnostic };
}

function annees(parc: Parc, methode: Methode): Remarque[] {
  const trouvee = fenetre(parc, methode);
  return trouvee ? [remarque('info', null, 1, { code: 'fenetre-emmenages', ...trouvee })] : [];
}

/** Counts behind one share that the method's reading examines. */
const EXAMINEES: Readonly<Record<RegleDuSecret['lecture'], number>> = { cellules: 3, effectif: 2, base: 1 };

/** The rule of 11 on every count of the table; behind a mean only the base is a count. */
function controler(
  tableau: Tableau,
  secret: RegleDuSecret,
): { infractions: readonly Infraction[]; cellulesControlees: number } {
  const infractions: Infraction[] = [];
  let cellulesControlees = 0;
  tableau.indicateurs.forEach(({ indicateur: { code, court, forme } }, i) => {
    const regle: RegleDuSecret = forme === 'moyenne' ? { ...secret, lecture: 'base' } : secret;
    tableau.comptes[i]?.forEach((compte, rang) => {
      cellulesControlees += EXAMINEES[regle.lecture];
      const unite = tableau.unites[rang];
      if (!unite) return;
      for (const { objet, valeur } of controlerPart(compte, regle)) {
        infractions.push({ cle: unite.cle, nom: unite.nom, code, court, objet, valeur });
      }
    });
  });
  return { infractions, cellulesControlees };
}
