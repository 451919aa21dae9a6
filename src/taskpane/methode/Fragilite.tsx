import { Text } from '@fluentui/react-components';
import { catalogueDe } from '../../domain/indicateurs/catalogue.ts';
import { FRAGILITES } from '../../domain/methode/composites.ts';
import { Depliant } from '../Depliant.tsx';
import { MOTS_DE_FRAGILITE as mots } from '../motsDeFragilite.ts';
import type { Reglages } from '../reglages.ts';
import { PoidsDIndice } from './PoidsDIndice.tsx';

/** Both fragility indices, each folded. */
export function Fragilite({ methode, changer, signaler }: Reglages) {
  const { fragilite } = methode;
  return (
    <>
      <Text size={200}>{mots.aide}</Text>
      {FRAGILITES.map((nom) => (
        <Depliant key={nom} titre={mots[nom]}>
          {fragilite[nom].composantes.length === 0 ? (
            <Text size={200}>{mots.nonRetenu}</Text>
          ) : (
            <PoidsDIndice
              composite={fragilite[nom]}
              catalogue={catalogueDe(methode)}
              nommer={(libelle) => mots.dans(libelle, mots[nom])}
              agregation={mots.agregationDe(mots[nom])}
              changer={(composite) => changer({ ...methode, fragilite: { ...fragilite, [nom]: composite } })}
              signaler={signaler}
            />
          )}
        </Depliant>
      ))}
    </>
  );
}
