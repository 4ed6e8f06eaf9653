import type { Words } from '..';

export const emailTemplates: Words = {
  emailTemplates: {
    title: 'Modèles d’e-mail',
    intro: 'Ce que disent les e-mails. Sans modèle pour son but et sa langue, l’e-mail suit le modèle général, puis ce que dit son connecteur.',
    create: 'Créer un modèle',
    exists: 'Il y en a déjà un pour ce but dans cette langue. Ouvrez-le dans la liste pour le modifier.',
    none: {
      title: 'Aucun modèle',
      body: 'Les e-mails disent ce qui est indiqué à leur connecteur, ou ce qui est intégré.',
    },
    purpose: 'But',
    purposes: {
      Generic: 'Général',
      SignIn: 'Connexion',
      Register: 'Inscription',
      ForgotPassword: 'Mot de passe oublié',
      OrganizationInvitation: 'Invitation à une organisation',
      UserPermissionValidation: 'Preuve avant une modification',
      BindNewIdentifier: 'Nouvelle adresse',
      MfaVerification: 'Second facteur',
      BindMfa: 'Nouveau second facteur',
    },
    language: 'Langue',
    text: 'Texte',
    subject: 'Objet',
    content: 'Contenu',
    contentType: 'Écrit en',
    contentTypes: {
      'text/html': 'HTML',
      'text/plain': 'Texte brut',
    },
    sender: 'Expéditeur',
    senderIntro: 'Vide : comme dans le connecteur.',
    from: 'De',
    fromHint: 'Par exemple Acme <mail@example.com> ; le service d’e-mail doit l’autoriser.',
    replyTo: 'Répondre à',
    variablesIntro: 'Ce qui est entre doubles accolades est remplacé :',
    variables: {
      code: 'le code',
      organization_name: 'le nom de l’organisation',
      organization_id: 'son identifiant',
      inviter_name: 'qui invite',
      link: 'le lien pour rejoindre, si l’invitation est envoyée avec un lien',
    },
    preview: 'Aperçu de l’e-mail',
    delete: {
      submit: 'Supprimer le modèle',
      body: 'Ces e-mails suivent désormais le modèle général, ou ce que dit le connecteur.',
    },
  },
};
