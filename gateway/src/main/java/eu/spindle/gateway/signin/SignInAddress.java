package eu.spindle.gateway.signin;

/** Where a page sends somebody to sign in. */
public final class SignInAddress {

    private SignInAddress() {}

    /** The address of a sign-in that leads back to this page. */
    public static String to(String page) {
        return SignInCookie.begin(page);
    }
}
