import { Button, FluentProvider, makeStyles, type Theme, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { Actions } from '../actions/contrat.ts';
import { Annonces } from './Annonces.tsx';
import { BoutonDePage, idDuBouton } from './BoutonDePage.tsx';
import { Contexte } from './contexte.ts';
import { Etapes } from './Etapes.tsx';
import { useFocusGarde } from './focus.ts';
import { MOTS } from './mots.ts';
import { type Demande, type Page, suivreNavigation } from './navigation.ts';
import { lireLesSources } from './ouverture.ts';
import { PageDuVolet } from './PageDuVolet.tsx';
import { DernierMessage, Pied } from './Pied.tsx';
import { avancer, PARCOURS_VIDE } from './parcours.ts';
import { useSauvegarde } from './sauvegarde.ts';
import { useAtelier } from './travail.ts';

const useStyles = makeStyles({
  volet: {
    boxSizing: 'border-box',
    position: 'relative',
    height: '100vh',
    overflowY: 'scroll',
    overflowX: 'hidden',
    scrollPaddingBottom: '9rem',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  entete: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  message: { ':not(:empty)': { padding: tokens.spacingHorizontalM } },
  titre: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  attente: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
});

/** The pane. It knows Excel only by `actions`, so that it can be shown without it. */
export function Volet(props: { readonly actions: Actions; readonly theme: Theme }) {
  const { actions } = props;
  const styles = useStyles();
  const [parcours, emettre] = useReducer(avancer, PARCOURS_VIDE);
  const [page, setPage] = useState<Page>('parcours');
  const atelier = useAtelier();
  const { faire, lancer, dire } = atelier;
  const haut = useRef<HTMLDivElement>(null);

  const ouvrir = useCallback(
    () =>
      lancer(MOTS.donnees.lecture, async (suivi) => {
        const etat = await actions.lireEtat();
        const { methode, provenance } = await actions.lireMethode();
        const diffusion = await actions.lireDiffusion();
        const sources = await lireLesSources(actions, etat.donnees, suivi);
        emettre({ type: 'classeurLu', sources, etat, methode, provenance, diffusion });
      }),
    [actions, lancer],
  );
  useEffect(() => {
    void ouvrir();
  }, [ouvrir]);
  const repondre = useCallback(
    ({ page, message }: Demande) => {
      setPage(page);
      if (!message) return;
      dire({ ...message, place: 'haut' });
      haut.current?.scrollIntoView({ block: 'end' });
    },
    [dire],
  );
  useEffect(() => suivreNavigation(repondre), [repondre]);
  const revenir = useCallback(() => setPage('parcours'), []);
  const pagePrecedente = useRef(page);
  // Before the path is painted again, so that the keyboard is never nowhere.
  useLayoutEffect(() => {
    const quittee = pagePrecedente.current;
    pagePrecedente.current = page;
    if (page === 'parcours' && quittee !== 'parcours') document.getElementById(idDuBouton(quittee))?.focus();
  }, [page]);
  useSauvegarde(parcours, actions, faire);
  useFocusGarde(parcours.ouverte, idDuBouton('aide'));

  return (
    <FluentProvider theme={props.theme} className={styles.volet}>
      <Contexte value={{ actions, parcours, emettre, atelier, montrer: setPage }}>
        <header className={styles.entete}>
          <h1 className={styles.titre}>{MOTS.produit}</h1>
          {page === 'parcours' && (
            <BoutonDePage page="aide" appearance="subtle" size="small" icon={<QuestionCircleRegular />} />
          )}
        </header>
        <main>
          {page !== 'parcours' && <PageDuVolet key={page} page={page} fermer={revenir} />}
          <div hidden={page !== 'parcours'}>
            <div ref={haut} className={styles.message}>
              <DernierMessage place="haut" />
            </div>
            {parcours.charge ? (
              <Etapes />
            ) : (
              <div className={styles.attente}>
                <Pied>
                  {!atelier.travail && <Button onClick={() => void ouvrir()}>{MOTS.reessayer}</Button>}
                </Pied>
              </div>
            )}
          </div>
        </main>
        <Annonces atelier={atelier} />
      </Contexte>
    </FluentProvider>
  );
}
