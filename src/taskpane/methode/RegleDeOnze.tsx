import { Checkbox } from '@fluentui/react-components';
import type { Methode } from '../../domain/methode/methode.ts';
import { ChampNombre } from '../ChampNombre.tsx';
import { Choix } from '../Choix.tsx';
import { MOTS } from '../mots.ts';
import type { Reglages } from '../reglages.ts';

const mots = MOTS.methode;
const LECTURES = ['cellules', 'effectif', 'base'] as const satisfies readonly Methode['secret']['lecture'][];

/** Threshold under which a count may not be shown, and what it is applied to. */
export function RegleDeOnze({ methode, changer, signaler }: Reglages) {
  const { secret } = methode;
  const regler = (partie: Partial<Methode['secret']>) =>
    changer({ ...methode, secret: { ...secret, ...partie } });
  return (
    <>
      <ChampNombre
        label={mots.seuil}
        valeur={secret.seuil}
        min={2}
        max={100}
        changer={(seuil) => seuil !== null && regler({ seuil })}
        signaler={signaler}
      />
      <Checkbox
        label={mots.strict}
        checked={secret.strict}
        onChange={(_, { checked }) => regler({ strict: checked === true })}
      />
      <Checkbox
        label={mots.zeros}
        checked={secret.zeros}
        onChange={(_, { checked }) => regler({ zeros: checked === true })}
      />
      <Choix
        label={mots.lecture}
        valeur={secret.lecture}
        options={LECTURES.map((lecture) => [lecture, mots.lectures[lecture]])}
        changer={(lecture) => regler({ lecture })}
      />
    </>
  );
}
