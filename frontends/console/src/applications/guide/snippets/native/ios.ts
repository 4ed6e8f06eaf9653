import { isPlain } from '../plainHttp';
import type { Snippet, SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'package', snippets: [{ code: 'https://github.com/openid/AppAuth-iOS' }] },
  { says: 'screen', snippets: [{ file: 'ContentView.swift', code: view(context) }, ...plainSettings(context)] },
];

const view = ({ origin, appId, redirectUri, signedOutUri }: SnippetContext) => `import AppAuth
import SwiftUI

struct ContentView: View {
    @StateObject private var account = Account()

    var body: some View {
        VStack(spacing: 16) {
            if let name = account.name {
                Text("Hello \\(name)")
                Button("Sign out", action: account.signOut)
            } else {
                Button("Sign in", action: account.signIn)
            }
            if let problem = account.problem {
                Text(problem).foregroundStyle(.red)
            }
        }
        .padding()
    }
}

@MainActor
final class Account: ObservableObject {
    @Published private(set) var name: String?
    @Published private(set) var problem: String?
    private var state: OIDAuthState?
    private var flow: OIDExternalUserAgentSession?

    func signIn() {
        discover { server in
            let request = OIDAuthorizationRequest(
                configuration: server,
                clientId: "${appId}",
                scopes: [OIDScopeOpenID, OIDScopeProfile],
                redirectURL: URL(string: "${redirectUri}")!,
                responseType: OIDResponseTypeCode,
                additionalParameters: nil
            )
            self.flow = OIDAuthState.authState(byPresenting: request, presenting: self.screen) { state, error in
                self.state = state
                self.problem = error?.localizedDescription
                self.name = state?.lastTokenResponse?.idToken.flatMap(self.nameIn)
            }
        }
    }

    func signOut() {
        guard let idToken = state?.lastTokenResponse?.idToken else { return }
        discover { server in
            let request = OIDEndSessionRequest(
                configuration: server,
                idTokenHint: idToken,
                postLogoutRedirectURL: URL(string: "${signedOutUri}")!,
                additionalParameters: nil
            )
            guard let browser = OIDExternalUserAgentIOS(presenting: self.screen) else { return }
            self.flow = OIDAuthorizationService.present(request, externalUserAgent: browser) { _, error in
                self.problem = error?.localizedDescription
                if error == nil {
                    self.state = nil
                    self.name = nil
                }
            }
        }
    }

    private func discover(then: @escaping (OIDServiceConfiguration) -> Void) {
        OIDAuthorizationService.discoverConfiguration(forIssuer: URL(string: "${origin}/oidc")!) { server, error in
            self.problem = error?.localizedDescription
            if let server { then(server) }
        }
    }

    private var screen: UIViewController {
        let scenes = UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }
        return scenes.flatMap(\\.windows).first(where: \\.isKeyWindow)!.rootViewController!
    }

    private func nameIn(_ idToken: String) -> String? {
        let claims = OIDIDToken(idTokenString: idToken)?.claims
        return ["name", "username", "sub"].compactMap { claims?[$0] as? String }.first
    }
}`;

/** A part of the property list, with which the simulator reaches a server on the developer's machine by plain http. */
const plainSettings = (context: SnippetContext): Snippet[] => (isPlain(context) ? [{
  file: 'Info.plist',
  code: `<!-- inside of <dict>: this server speaks plain http -->
<key>NSAppTransportSecurity</key>
<dict>
    <key>NSAllowsLocalNetworking</key>
    <true/>
</dict>`,
}] : []);
