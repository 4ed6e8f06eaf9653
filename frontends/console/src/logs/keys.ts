/** Keys that people look for, most wanted first. */
export const KEYS = [
  'Interaction.SignIn.Submit',
  'Interaction.SignIn.Verification.Password.Submit',
  'Interaction.Register.Submit',
  'Interaction.ForgotPassword.Submit',
  'Interaction.Create',
  'Interaction.End',
  'ExchangeTokenBy.AuthorizationCode',
  'ExchangeTokenBy.RefreshToken',
  'ExchangeTokenBy.ClientCredentials',
  'ExchangeTokenBy.TokenExchange',
  'ExchangeTokenBy.DeviceCode',
  'RevokeToken',
  'RevokeGrants',
  'JwtCustomizer.AccessToken',
  'JwtCustomizer.ClientCredentials',
];
