import { Field, Input } from '@fluentui/react-components';
import { useEffect } from 'react';
import { MOTS } from './mots.ts';

/** A text, necessary or not. */
export function ChampTexte(props: {
  readonly label: string;
  readonly valeur: string;
  readonly type?: 'text' | 'date';
  readonly maximum?: number;
  readonly obligatoire?: boolean;
  readonly changer: (valeur: string) => void;
  readonly signaler: (label: string, valide: boolean) => void;
}) {
  const { label, valeur, type = 'text', maximum, obligatoire = false, signaler } = props;
  const valide = !obligatoire || valeur.trim() !== '';
  useEffect(() => {
    signaler(label, valide);
    return () => signaler(label, true);
  }, [label, valide, signaler]);
  return (
    <Field
      label={label}
      {...(!valide && { validationState: 'error', validationMessage: MOTS.methode.obligatoire })}
    >
      <Input
        type={type}
        value={valeur}
        {...(maximum !== undefined && { maxLength: maximum })}
        onChange={(_, { value }) => props.changer(value)}
      />
    </Field>
  );
}
