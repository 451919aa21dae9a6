import { Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Carte, ResidenceDeCarte } from '../../domain/carte/carte.ts';
import { plier } from '../../domain/parc/texte.ts';
import { CLASSES, classeDe } from '../../sheets/carte/classes.ts';
import { Depliant } from '../Depliant.tsx';
import { MOTS_DE_CARTE as mots } from '../motsDeCarte.ts';
import { Symbole } from './Symboles.tsx';

const useStyles = makeStyles({
  titre: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  ligne: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    verticalAlign: 'middle',
  },
  liste: { margin: 0, padding: 0, listStyleType: 'none' },
  residence: { paddingBlock: tokens.spacingVerticalXXS },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Names found that are shown at once. */
const TROUVEES = 12;

interface Choix {
  readonly choisir: (residence: ResidenceDeCarte) => void;
}

/** The map in words, which is its legend too: residences by class, and a search by name or code. */
export function ListeParClasse({ carte, choisir }: Choix & { readonly carte: Carte }) {
  const styles = useStyles();
  const [cherche, setCherche] = useState('');
  const mot = plier(cherche);
  const trouvees =
    mot === ''
      ? []
      : carte.residences.filter(({ nom, cle }) => plier(nom).includes(mot) || plier(cle).includes(mot));
  return (
    <section>
      <h3 className={styles.titre}>{mots.classes}</h3>
      <Field label={mots.chercher}>
        <Input type="search" value={cherche} onChange={(_, { value }) => setCherche(value)} />
      </Field>
      {mot === '' ? (
        CLASSES.map(({ marque, libelle }) => {
          const siennes = carte.residences.filter(({ type }) => classeDe(type).marque === marque);
          if (siennes.length === 0) return null;
          return (
            <Depliant
              key={marque}
              titre={
                <span className={styles.ligne}>
                  <Symbole marque={marque} />
                  {mots.classe(libelle, siennes.length)}
                </span>
              }
            >
              <Residences residences={siennes} choisir={choisir} />
            </Depliant>
          );
        })
      ) : (
        <>
          <Residences residences={trouvees.slice(0, TROUVEES)} choisir={choisir} />
          <p className={styles.discret} role="status">
            {trouvees.length === 0 && mots.aucune}
            {trouvees.length > TROUVEES && mots.suite(trouvees.length - TROUVEES)}
          </p>
        </>
      )}
    </section>
  );
}

function Residences({ residences, choisir }: Choix & { readonly residences: readonly ResidenceDeCarte[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.liste}>
      {residences.map((residence) => (
        <li key={residence.cle} className={styles.residence}>
          <Link as="button" onClick={() => choisir(residence)}>
            {residence.nom}
          </Link>
        </li>
      ))}
    </ul>
  );
}
