import { schemeOf } from '../places';
import { isPlain, onDevice, plainManifest } from '../plainHttp';
import type { SnippetContext, Step } from '../types';

export const steps = (context: SnippetContext): Step[] => [
  { says: 'create', snippets: [{ code: 'flutter create --org com.example my_app\ncd my_app\nflutter pub add flutter_appauth' }] },
  { says: 'scheme', snippets: [{ file: 'android/app/build.gradle.kts', code: gradle(context) }, ...plainManifest(context, 'android/app/src/debug/AndroidManifest.xml')] },
  { says: 'screen', snippets: [{ file: 'lib/main.dart', code: main(context) }] },
  { says: 'device', snippets: [onDevice(context, 'flutter run')] },
];

const gradle = (context: SnippetContext) => `android {
    defaultConfig {
        manifestPlaceholders["appAuthRedirectScheme"] = "${schemeOf(context)}"
    }
}`;

const main = (context: SnippetContext) => `import 'dart:convert';

import 'package:flutter/material.dart';
import 'package:flutter_appauth/flutter_appauth.dart';

const issuer = '${context.origin}/oidc';
const appAuth = FlutterAppAuth();

void main() => runApp(const MaterialApp(home: Home()));

class Home extends StatefulWidget {
  const Home({super.key});

  @override
  State<Home> createState() => _HomeState();
}

class _HomeState extends State<Home> {
  String? idToken;
  String? problem;

  Future<void> attempt(Future<String?> Function() what) async {
    try {
      final result = await what();
      setState(() {
        idToken = result;
        problem = null;
      });
    } on FlutterAppAuthUserCancelledException {
      setState(() => problem = 'Nobody signed in or out.');
    } on FlutterAppAuthPlatformException catch (refusal) {
      setState(() => problem = refusal.message);
    }
  }

  Future<String?> signIn() async {
    final tokens = await appAuth.authorizeAndExchangeCode(
      AuthorizationTokenRequest('${context.appId}', '${context.redirectUri}', issuer: issuer, scopes: ['openid', 'profile']${insecure(context)}),
    );
    return tokens.idToken;
  }

  Future<String?> signOut() async {
    await appAuth.endSession(
      EndSessionRequest(idTokenHint: idToken, postLogoutRedirectUrl: '${context.signedOutUri}', issuer: issuer${insecure(context)}),
    );
    return null;
  }

  String get name {
    final body = base64Url.normalize(idToken!.split('.')[1]);
    final claims = jsonDecode(utf8.decode(base64Url.decode(body))) as Map<String, dynamic>;
    return (claims['name'] ?? claims['username'] ?? claims['sub']) as String;
  }

  @override
  Widget build(BuildContext context) => Scaffold(
        body: Center(
          child: Column(
            mainAxisAlignment: MainAxisAlignment.center,
            children: [
              if (idToken != null) Text('Hello $name'),
              if (problem != null) Text(problem!),
              idToken == null
                  ? FilledButton(onPressed: () => attempt(signIn), child: const Text('Sign in'))
                  : FilledButton(onPressed: () => attempt(signOut), child: const Text('Sign out')),
            ],
          ),
        ),
      );
}`;

/** An argument more where the server speaks plain http. */
const insecure = (context: SnippetContext) => (isPlain(context) ? ', allowInsecureConnections: true' : '');
