import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { MOTS } from './mots.ts';
import { lireNombre, saisie } from './nombres.ts';

const useStyles = makeStyles({ entree: { maxWidth: '9em' } });

/** A number typed in French; arrows move it by `pas`. While what is typed is not a number in range, nothing changes. */
export function ChampNombre(props: {
  readonly label: string;
  /** What is shown of the label, beside the field, where the place already says the rest. */
  readonly court?: string;
  readonly valeur: number | null;
  readonly min: number;
  readonly max: number;
  /** Step of the arrow keys; a whole step asks for whole numbers unless `decimal`. */
  readonly pas?: number;
  readonly decimal?: boolean;
  /** Blank is allowed and reads as null. */
  readonly facultatif?: boolean;
  readonly changer: (valeur: number | null) => void;
  readonly signaler: (label: string, valide: boolean) => void;
}) {
  const {
    label,
    court,
    valeur,
    min,
    max,
    pas = 1,
    decimal = false,
    facultatif = false,
    changer,
    signaler,
  } = props;
  const styles = useStyles();
  const [texte, setTexte] = useState(() => ecrire(valeur));
  const lu = lire(texte);
  const valide = lu !== undefined;

  function ecrire(nombre: number | null): string {
    return nombre === null ? '' : saisie(nombre);
  }
  function lire(texte: string): number | null | undefined {
    if (texte.trim() === '') return facultatif ? null : undefined;
    const nombre = lireNombre(texte);
    const convient =
      nombre !== null && nombre >= min && nombre <= max && (decimal || Number.isInteger(nombre));
    return convient ? nombre : undefined;
  }
  function saisir(texte: string): void {
    setTexte(texte);
    const nombre = lire(texte);
    if (nombre !== undefined) changer(nombre);
  }

  if (valide && lu !== valeur) setTexte(ecrire(valeur));
  useEffect(() => {
    signaler(label, valide);
    return () => signaler(label, true);
  }, [label, valide, signaler]);

  const phrase = (decimal ? MOTS.methode.entre : MOTS.methode.entreEntier)(saisie(min), saisie(max));
  return (
    <Field
      label={court ?? label}
      orientation={court === undefined ? 'vertical' : 'horizontal'}
      {...(!valide && { validationState: 'error', validationMessage: phrase })}
    >
      <Input
        className={styles.entree}
        {...(court !== undefined && { 'aria-label': label })}
        inputMode={decimal ? 'decimal' : 'numeric'}
        value={texte}
        onChange={(_, { value }) => saisir(value)}
        onKeyDown={(touche) => {
          const sens = touche.key === 'ArrowUp' ? 1 : touche.key === 'ArrowDown' ? -1 : 0;
          if (sens === 0 || !valide) return;
          touche.preventDefault();
          saisir(saisie(Math.min(max, Math.max(min, (lu ?? min) + sens * pas))));
        }}
      />
    </Field>
  );
}
