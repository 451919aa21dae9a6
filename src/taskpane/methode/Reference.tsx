import type { Methode } from '../../domain/methode/methode.ts';
import { ChampNombre } from '../ChampNombre.tsx';
import { ChampTexte } from '../ChampTexte.tsx';
import { Choix } from '../Choix.tsx';
import { MOTS } from '../mots.ts';
import type { Reglages } from '../reglages.ts';

const mots = MOTS.methode;
const ECHELLES = [
  'ensemble',
  'epci',
  'commune',
  'quartier',
] as const satisfies readonly Methode['reference']['echelle'][];

/** The territory that is 100, and its year. */
export function Reference({ methode, changer, signaler }: Reglages) {
  const { reference } = methode;
  const regler = (partie: Partial<Methode['reference']>) =>
    changer({ ...methode, reference: { ...reference, ...partie } });
  return (
    <>
      <Choix
        label={mots.echelle}
        valeur={reference.echelle}
        options={ECHELLES.map((echelle) => [echelle, mots.echelles[echelle]])}
        changer={(echelle) => regler({ echelle, nom: null })}
      />
      {reference.echelle !== 'ensemble' && (
        <ChampTexte
          label={mots.nomReference}
          valeur={reference.nom ?? ''}
          changer={(nom) => regler({ nom: nom === '' ? null : nom })}
          signaler={signaler}
          obligatoire
        />
      )}
      <ChampNombre
        label={mots.annee}
        valeur={reference.annee}
        min={1990}
        max={2100}
        facultatif
        changer={(annee) => regler({ annee })}
        signaler={signaler}
      />
    </>
  );
}
