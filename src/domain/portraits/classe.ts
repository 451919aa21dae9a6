import type { Montre } from '../carte/montrable.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Figure } from '../diffusion/diffusion.ts';
import type { Mesure } from '../methode/methode.ts';
import { ECRITURES } from '../typologies/mesures.ts';
import type { ClasseDePortrait, DecisionDeClasse } from './portrait.ts';

/**
 * The type of a residence and why, where `montre` lets it be told: a type decided by bases that may not be shown would
 * tell of them. The reason quotes figures: where one of them may not be shown, the rule is said without them.
 */
export function classeDuPortrait(
  { classement, methode }: Pick<Diagnostic, 'classement' | 'methode'>,
  rang: number,
  montre: Montre<number>,
  mesures: Readonly<Record<Mesure, Figure>>,
  decision: DecisionDeClasse | null,
): ClasseDePortrait {
  const classe = classement?.[rang];
  if (montre.etat === 'secret') return { type: null, secrete: true, raison: null, voilee: false, decision };
  if (!classe) return { type: null, secrete: false, raison: null, voilee: false, decision };
  const regle = methode.typologie.find(({ type }) => type === classe.type);
  const employees = methode.typologie.flatMap(({ conditions }) => conditions.map(({ mesure }) => mesure));
  const voilee = classe.type !== null && employees.some((mesure) => mesures[mesure].etat === 'secret');
  return {
    type: classe.type,
    secrete: false,
    raison: voilee ? direLaRegle(regle) : classe.raison,
    voilee,
    decision,
  };
}

const SIGNES = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' } as const;

function direLaRegle(regle: Diagnostic['methode']['typologie'][number] | undefined): string {
  if (!regle || regle.conditions.length === 0) return 'aucune limite des autres types n’est dépassée';
  return regle.conditions
    .map(({ mesure, operateur, limite }) => {
      const { nom, ecrire } = ECRITURES[mesure];
      return `${nom} ${SIGNES[operateur]} ${ecrire(limite)}`;
    })
    .join(regle.toutes ? ' et ' : ' ou ');
}
