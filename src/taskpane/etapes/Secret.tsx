import { Button, Divider, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useVolet } from '../contexte.ts';
import { Message } from '../Message.tsx';
import { MOTS } from '../mots.ts';
import { entier } from '../nombres.ts';
import { Pied } from '../Pied.tsx';

const mots = MOTS.secret;
const FEUILLE = 'CIL Secret';
const PIRES = 3;

const useStyles = makeStyles({
  chiffres: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  grand: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  texte: { margin: 0 },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  titre: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  pires: { margin: 0, padding: 0, listStyleType: 'none' },
  pire: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  valeur: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
});

/** Step 4: how many counts are under the threshold, where, and what that forbids. */
export function Secret() {
  const styles = useStyles();
  const { parcours, emettre, atelier } = useVolet();
  return (
    <>
      {parcours.bilan ? <Resultat /> : <p className={styles.texte}>{mots.avant}</p>}
      <Divider />
      <Plage />
      <Pied>
        {parcours.bilan && (
          <Button
            appearance="primary"
            disabledFocusable={atelier.travail !== null}
            onClick={() => {
              atelier.dire(null);
              emettre({ type: 'etapeOuverte', etape: 'feuilles' });
            }}
          >
            {mots.continuer}
          </Button>
        )}
      </Pied>
    </>
  );
}

function Resultat() {
  const styles = useStyles();
  const { actions, parcours, atelier } = useVolet();
  const { bilan, infractions } = parcours;
  if (!bilan) return null;
  const pires = infractions.toSorted((a, b) => a.valeur - b.valeur).slice(0, PIRES);
  const risque = bilan.infractions > 0;
  return (
    <>
      <p className={styles.chiffres}>
        <span className={styles.grand}>{entier(bilan.infractions)}</span>
        <span>{mots.compte(bilan.infractions)}</span>
      </p>
      <p className={styles.discret}>
        {mots.sur(bilan.cellulesControlees)} · {mots.residences(bilan.residencesEnInfraction)}
      </p>
      <Message
        message={
          risque
            ? { intention: 'warning', phrase: `${mots.nonDiffusable} ${mots.masquer}` }
            : { intention: 'info', phrase: `${mots.diffusable} ${mots.limite}` }
        }
      />
      {pires.length > 0 && (
        <section>
          <h4 className={styles.titre}>{mots.pires}</h4>
          <ul className={styles.pires}>
            {pires.map(({ cle, nom, code, court, objet, valeur }) => (
              <li key={`${cle} ${code} ${objet}`} className={styles.pire}>
                <span>
                  {nom}
                  <p className={styles.discret}>{court}</p>
                </span>
                <span className={styles.valeur}>
                  {mots.objets[objet]} {entier(valeur)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Link as="button" onClick={() => void atelier.faire(() => actions.allerA(FEUILLE))}>
        {mots.ouvrir}
      </Link>
    </>
  );
}

function Plage() {
  const styles = useStyles();
  const { actions, atelier } = useVolet();
  const occupe = atelier.travail !== null;

  const controler = async () => {
    const controle = await atelier.lancer(mots.controle, (suivi) => actions.controlerSelection(suivi));
    if (!controle) return;
    const { feuille, plage, controlees, infractions } = controle;
    const premiere = infractions[0];
    atelier.dire({
      intention: premiere ? 'warning' : 'success',
      phrase: mots.resultat(`${feuille}!${plage}`, controlees, infractions.length),
      ...(premiere && { lieu: { feuille, cellule: premiere.cellule } }),
    });
  };

  const retirer = async () => {
    const retirees = await atelier.lancer(mots.retrait, () => actions.retirerMarques());
    if (retirees !== undefined) atelier.dire({ intention: 'info', phrase: mots.retirees(retirees) });
  };

  return (
    <>
      <h4 className={styles.titre}>{mots.plage}</h4>
      <p className={styles.discret}>{mots.plageAide}</p>
      <Button disabledFocusable={occupe} onClick={() => void controler()}>
        {mots.controler}
      </Button>
      <Button disabledFocusable={occupe} onClick={() => void retirer()}>
        {mots.retirer}
      </Button>
    </>
  );
}
