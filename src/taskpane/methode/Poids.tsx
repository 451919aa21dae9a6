import { Text } from '@fluentui/react-components';
import { catalogueDe } from '../../domain/indicateurs/catalogue.ts';
import { AGREGATIONS } from '../../domain/indices/indice.ts';
import type { Methode } from '../../domain/methode/methode.ts';
import { ChampNombre } from '../ChampNombre.tsx';
import { Choix } from '../Choix.tsx';
import { MOTS } from '../mots.ts';
import type { Reglages } from '../reglages.ts';
import { ExempleDIndice } from './ExempleDIndice.tsx';

const mots = MOTS.methode;
const POIDS_MAXIMUM = 100;

/** Weights of the precarity index and how its components are put together, beside what they do to an example. */
export function Poids({ methode, changer, signaler }: Reglages) {
  const { precarite } = methode;
  const catalogue = catalogueDe(methode);
  const regler = (partie: Partial<Methode['precarite']>) =>
    changer({ ...methode, precarite: { ...precarite, ...partie } });
  return (
    <>
      <Text size={200}>{mots.poidsAide}</Text>
      <ExempleDIndice precarite={precarite} />
      {precarite.composantes.map(({ code }, rang) => (
        <ChampNombre
          key={code}
          label={catalogue.find((i) => i.code === code)?.libelle ?? code}
          valeur={precarite.composantes[rang]?.poids ?? 0}
          min={0}
          max={POIDS_MAXIMUM}
          decimal
          changer={(poids) =>
            poids !== null &&
            regler({
              composantes: precarite.composantes.map((composante) =>
                composante.code === code ? { ...composante, poids } : composante,
              ),
            })
          }
          signaler={signaler}
        />
      ))}
      <Choix
        label={mots.agregation}
        valeur={precarite.agregation}
        options={AGREGATIONS.map((agregation) => [agregation, mots.agregations[agregation]])}
        changer={(agregation) => regler({ agregation })}
      />
    </>
  );
}
