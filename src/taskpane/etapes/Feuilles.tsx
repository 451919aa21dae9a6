import { Button, Divider, Link, makeStyles, tokens } from '@fluentui/react-components';
import { BarreDesClasses } from '../BarreDesClasses.tsx';
import { BoutonDePage } from '../BoutonDePage.tsx';
import { useVolet } from '../contexte.ts';
import { Depliant } from '../Depliant.tsx';
import { CopieDiffusable } from '../feuilles/CopieDiffusable.tsx';
import { MOTS } from '../mots.ts';
import { EXPLICATION } from '../motsDExplication.ts';
import { MOTS_DE_REUNION } from '../motsDeReunion.ts';
import { Pied } from '../Pied.tsx';

const mots = MOTS.feuilles;

const useStyles = makeStyles({
  titre: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  liste: { margin: 0, padding: 0, listStyleType: 'none' },
  lien: { paddingBlock: tokens.spacingVerticalXXS },
  outil: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Step 5: the sheets written, the classes, and what else may be done. */
export function Feuilles() {
  const styles = useStyles();
  const { actions, parcours, emettre, atelier } = useVolet();
  const { bilan, protection } = parcours;
  if (!bilan) return null;
  const ecrites = new Set([...bilan.feuilles, ...(protection?.feuilles ?? [])]);
  return (
    <>
      {bilan.classes.length > 0 && (
        <section>
          <h4 className={styles.titre}>{mots.classes}</h4>
          <BarreDesClasses classes={bilan.classes} />
        </section>
      )}
      <section>
        <h4 className={styles.titre}>{mots.ouvrir}</h4>
        <ul className={styles.liste}>
          {[...ecrites].map((feuille) => (
            <li key={feuille} className={styles.lien}>
              <Link as="button" onClick={() => void atelier.faire(() => actions.allerA(feuille))}>
                {feuille}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <div className={styles.outil}>
        <BoutonDePage page="reunion" />
        <p className={styles.discret}>{MOTS_DE_REUNION.bouton}</p>
      </div>
      <div className={styles.outil}>
        <BoutonDePage page="explication" />
        <p className={styles.discret}>{EXPLICATION.aide}</p>
      </div>
      {bilan.remarques.length > 0 && (
        <Depliant titre={mots.remarques}>
          {bilan.remarques.map((remarque) => (
            <p key={remarque} className={styles.discret}>
              {remarque}
            </p>
          ))}
        </Depliant>
      )}
      <div>
        <BoutonDePage page="carte" />
      </div>
      <Divider />
      <CopieDiffusable />
      <Divider />
      <Outils />
      <Pied>
        <Button
          disabledFocusable={atelier.travail !== null}
          onClick={() => {
            emettre({ type: 'recommence' });
            atelier.dire({ intention: 'info', phrase: mots.recommence, place: 'tete' });
          }}
        >
          {mots.recommencer}
        </Button>
      </Pied>
    </>
  );
}

function Outils() {
  const styles = useStyles();
  const { actions, atelier } = useVolet();
  const occupe = atelier.travail !== null;

  const figer = async () => {
    const nom = await atelier.lancer(mots.figerTravail, () => actions.figer());
    if (nom !== undefined) atelier.dire({ intention: 'success', phrase: mots.figee(nom) });
  };
  const reparer = async () => {
    const nombre = await atelier.lancer(mots.reparerTravail, (suivi) => actions.reparerFormules(suivi));
    if (nombre !== undefined) atelier.dire({ intention: 'success', phrase: mots.reparees(nombre) });
  };

  return (
    <>
      <h4 className={styles.titre}>{mots.outils}</h4>
      <div className={styles.outil}>
        <BoutonDePage page="portraits" />
        <p className={styles.discret}>{mots.portraitsAide}</p>
      </div>
      <div className={styles.outil}>
        <Button disabledFocusable={occupe} onClick={() => void figer()}>
          {mots.figer}
        </Button>
        <p className={styles.discret}>{mots.figerAide}</p>
      </div>
      <div className={styles.outil}>
        <Button disabledFocusable={occupe} onClick={() => void reparer()}>
          {mots.reparer}
        </Button>
        <p className={styles.discret}>{mots.reparerAide}</p>
      </div>
    </>
  );
}
