import type { Words } from '..';

export const connectors: Words = {
  connectors: {
    title: 'Connecteurs',
    intro: 'Par quoi sont envoyés les e-mails et les SMS, et avec qui l’on peut se connecter ailleurs.',
    add: 'Ajouter un connecteur',
    types: {
      Email: 'E-mail',
      Sms: 'SMS',
      Social: 'Connexion sociale',
    },
    columns: {
      name: 'Connecteur',
      type: 'Pour',
    },
    none: {
      title: 'Pas encore de connecteurs',
      body: 'Tant qu’il n’y en a pas pour l’e-mail et pour les SMS, les messages restent dans la boîte de développement.',
    },
    guide: 'Comment le configurer',
    configuration: 'Configuration',
    target: 'Fournisseur',
    targetHint: 'Un nom court sous lequel les identités de ce fournisseur sont connues. Il reste tel quel.',
    keep: 'Il est défini. Laissez vide pour le garder.',
    account: {
      user: 'Nom d’utilisateur',
      password: 'Mot de passe',
      hint: 'Laissez vide pour un serveur qui n’en demande pas.',
    },
    saved: 'Le connecteur est enregistré',
    social: {
      title: 'Connexion',
      intro: 'Ce que l’on en voit.',
      offered: 'Sur les pages de connexion',
      offeredHint: 'On peut se connecter et s’inscrire avec lui, après ceux proposés auparavant.',
      follow: 'Le nom et la photo suivent le fournisseur',
      followHint: 'À chaque connexion ; sinon seul un nouveau compte les reçoit.',
      callback: 'Adresse de redirection à saisir chez le fournisseur',
      accountCallback: 'Une seconde, pour lier dans le centre de compte',
      entityId: 'Notre identifiant d’entité, à saisir chez le fournisseur',
      acsUrl: 'Adresse de réception des assertions (ACS), à saisir chez le fournisseur',
    },
    look: {
      title: 'Bouton de connexion',
      intro: 'Ce que l’on en voit sur les pages de connexion. Le fournisseur reste {{target}}.',
      logoHint: 'Ou l’image elle-même, en adresse data:.',
    },
    test: {
      recipient: {
        Email: 'Adresse e-mail pour un essai',
        Sms: 'Numéro de téléphone pour un essai, chiffres seulement',
      },
      send: 'Envoyer un message d’essai',
      sent: 'Un message d’essai est en route vers {{recipient}}',
    },
    delete: { submit: 'Supprimer le connecteur', body: 'Plus rien n’est envoyé par lui, et personne ne se connecte avec lui.' },
  },
};
