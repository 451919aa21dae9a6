import { nomDuCritere } from '../../domain/grille/criteres.ts';
import type { Indicateur } from '../../domain/indicateurs/indicateur.ts';
import { AGREGATIONS } from '../../domain/indices/indice.ts';
import type { ComposanteDeComposite, Composite } from '../../domain/methode/composites.ts';
import { ChampNombre } from '../ChampNombre.tsx';
import { Choix } from '../Choix.tsx';
import { MOTS } from '../mots.ts';
import { MOTS_DE_FRAGILITE } from '../motsDeFragilite.ts';
import type { Reglages } from '../reglages.ts';

const POIDS_MAXIMUM = 100;

/**
 * Weights of one composite index and how its components are put together; where the catalogue says neither good nor
 * bad of an indicator, as of rotation, its direction is a choice too.
 */
export function PoidsDIndice(props: {
  readonly composite: Composite;
  readonly catalogue: readonly Indicateur[];
  /** Label of the weight of a component: the same indicator may be in several indices. */
  readonly nommer: (libelle: string) => string;
  readonly agregation: string;
  readonly changer: (composite: Composite) => void;
  readonly signaler: Reglages['signaler'];
}) {
  const { composite, catalogue, nommer, changer, signaler } = props;
  const remplacer = (code: string, partie: Partial<ComposanteDeComposite>) =>
    changer({
      ...composite,
      composantes: composite.composantes.map((composante) =>
        composante.code === code ? { ...composante, ...partie } : composante,
      ),
    });
  return (
    <>
      {composite.composantes.map(({ code, poids, sens }) => {
        const indicateur = catalogue.find((connu) => connu.code === code);
        const libelle = nommer(indicateur?.libelle ?? nomDuCritere(code) ?? code);
        return [
          <ChampNombre
            key={code}
            label={libelle}
            valeur={poids}
            min={0}
            max={POIDS_MAXIMUM}
            decimal
            changer={(choisi) => choisi !== null && remplacer(code, { poids: choisi })}
            signaler={signaler}
          />,
          indicateur?.sens === 0 && (
            <Choix
              key={`sens ${code}`}
              label={MOTS_DE_FRAGILITE.sensDe(libelle)}
              hint={MOTS_DE_FRAGILITE.rotation}
              valeur={sens === 1 ? 'haut' : 'bas'}
              options={[
                ['haut', MOTS_DE_FRAGILITE.sens.haut],
                ['bas', MOTS_DE_FRAGILITE.sens.bas],
              ]}
              changer={(choisi) => remplacer(code, { sens: choisi === 'haut' ? 1 : -1 })}
            />
          ),
        ];
      })}
      <Choix
        label={props.agregation}
        valeur={composite.agregation}
        options={AGREGATIONS.map((agregation) => [agregation, MOTS.methode.agregations[agregation]])}
        changer={(agregation) => changer({ ...composite, agregation })}
      />
    </>
  );
}
