import { makeStyles, tokens } from '@fluentui/react-components';
import fonctions from './fonctions.json' with { type: 'json' };
import { AIDE } from './mots.ts';
import { insecable } from './typographie.ts';

const useStyles = makeStyles({
  section: {
    fontSize: tokens.fontSizeBase400,
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
  },
  groupe: {
    fontSize: tokens.fontSizeBase300,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  texte: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  liste: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  terme: { fontWeight: tokens.fontWeightSemibold },
  definition: { margin: 0 },
  formules: { margin: 0 },
  formule: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  dit: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

/** The help page. */
export function Aide() {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.section}>{AIDE.etapes.titre}</h3>
      <Definitions termes={AIDE.etapes.termes} />
      <h3 className={styles.section}>{AIDE.marques.titre}</h3>
      <Definitions termes={AIDE.marques.termes} />
      <h3 className={styles.section}>{AIDE.fonctions.titre}</h3>
      <p className={styles.texte}>{AIDE.fonctions.texte}</p>
      {fonctions.map((groupe) => (
        <section key={groupe.titre}>
          <h4 className={styles.groupe}>{groupe.titre}</h4>
          <dl className={styles.formules}>
            {groupe.fonctions.map(({ formule, texte }) => (
              <div key={formule}>
                <dt className={styles.formule}>{formule}</dt>
                <dd className={styles.dit}>{insecable(texte)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {AIDE.questions.map(([question, reponse]) => (
        <section key={question}>
          <h3 className={styles.section}>{question}</h3>
          <p className={styles.texte}>{insecable(reponse)}</p>
        </section>
      ))}
    </>
  );
}

function Definitions({ termes }: { readonly termes: readonly (readonly [string, string])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.liste}>
      {termes.flatMap(([terme, texte]) => [
        <dt key={terme} className={styles.terme}>
          {terme}
        </dt>,
        <dd key={`${terme} texte`} className={styles.definition}>
          {insecable(texte)}
        </dd>,
      ])}
    </dl>
  );
}
