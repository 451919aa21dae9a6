import { Text } from '@fluentui/react-components';
import { catalogueDe } from '../../domain/indicateurs/catalogue.ts';
import { MOTS } from '../mots.ts';
import type { Reglages } from '../reglages.ts';
import { ExempleDIndice } from './ExempleDIndice.tsx';
import { PoidsDIndice } from './PoidsDIndice.tsx';

const mots = MOTS.methode;

/** Weights of the precarity index and how its components are put together, beside what they do to an example. */
export function Poids({ methode, changer, signaler }: Reglages) {
  return (
    <>
      <Text size={200}>{mots.poidsAide}</Text>
      <ExempleDIndice precarite={methode.precarite} />
      <PoidsDIndice
        composite={methode.precarite}
        catalogue={catalogueDe(methode)}
        nommer={(libelle) => libelle}
        agregation={mots.agregation}
        changer={(precarite) => changer({ ...methode, precarite })}
        signaler={signaler}
      />
    </>
  );
}
