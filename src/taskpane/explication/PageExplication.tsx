import { makeStyles, tokens } from '@fluentui/react-components';
import type { Explication } from '../../sheets/explication/explication.ts';
import { useVolet } from '../contexte.ts';
import { Depliant } from '../Depliant.tsx';
import { EXPLICATION as mots } from '../motsDExplication.ts';
import { insecable } from '../typographie.ts';
import { Composantes } from './Composantes.tsx';
import { useExplication } from './suivre.ts';

const useStyles = makeStyles({
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  annonce: { marginTop: tokens.spacingVerticalM },
  sujet: { margin: 0, overflowWrap: 'anywhere' },
  valeur: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  titre: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  phrase: { margin: `${tokens.spacingVerticalXS} 0 0` },
  liste: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** The selected cell, explained for as long as the page is open. */
export function PageExplication() {
  const styles = useStyles();
  const { actions, atelier } = useVolet();
  const { suivie, suivi } = useExplication(actions, atelier.travail !== null);
  return (
    <>
      <p className={styles.discret}>{suivi ? mots.mode : mots.sansSuivi}</p>
      <div aria-live="polite" className={styles.annonce}>
        {suivie.etat === 'expliquee' && <Entete explication={suivie.explication} />}
        {(suivie.etat === 'pasANous' || suivie.etat === 'illisible') && (
          <p className={styles.phrase}>{mots[suivie.etat]}</p>
        )}
      </div>
      {suivie.etat === 'expliquee' && (
        <Corps key={suivie.explication.lieu} explication={suivie.explication} />
      )}
    </>
  );
}

/** Alone in the live region: a screen reader says which cell and what it shows, the rest is there to be read. */
function Entete({ explication: { lieu, sujet, titre, valeur } }: { readonly explication: Explication }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.discret}>{lieu}</p>
      <p className={styles.sujet}>{sujet}</p>
      <p className={styles.valeur}>{insecable(mots.voit(titre, valeur))}</p>
    </>
  );
}

function Corps({ explication }: { readonly explication: Explication }) {
  const styles = useStyles();
  const { phrases, composantes, certitude, prudence } = explication;
  return (
    <>
      {phrases.map((phrase) => (
        <p key={phrase} className={styles.phrase}>
          {insecable(phrase)}
        </p>
      ))}
      {composantes.length > 0 && (
        <>
          <h3 className={styles.titre}>{mots.composantes}</h3>
          <Composantes composantes={composantes} />
        </>
      )}
      {certitude.length > 0 && (
        <>
          <h3 className={styles.titre}>{mots.certitude}</h3>
          <ul className={styles.liste}>
            {certitude.map((phrase) => (
              <li key={phrase}>{insecable(phrase)}</li>
            ))}
          </ul>
        </>
      )}
      {prudence.length > 0 && (
        <>
          <h3 className={styles.titre}>{mots.prudence}</h3>
          {prudence.map(({ nom, texte }) => (
            <Depliant key={nom} titre={nom} ouvert={prudence.length === 1}>
              {insecable(texte)}
            </Depliant>
          ))}
        </>
      )}
    </>
  );
}
