{{%AUTOESCAPE context="HTML"}}
{{! The frame of every page. Given by a portal's layout: SERVICE, HOME, WIDE.
    Given by a page: TITLE, BACK. Set in C: see templates/README.md. }}
<!DOCTYPE html>
<html lang="{{%LANG_TAG}}" class="govuk-template app-@PORTAL@">
<head>
<meta charset="utf-8">
<title>{{#HAS_ERRORS}}[[Error:]] {{/HAS_ERRORS}}@TITLE@ - @SERVICE@</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#0f4c52">
<link rel="icon" type="image/svg+xml" href="{{%ASSET mark.svg}}">
<link rel="stylesheet" href="{{%ASSET govuk.css}}">
<link rel="stylesheet" href="{{%ASSET theme.css}}">
<link rel="stylesheet" href="{{%ASSET app.css}}">
</head>
<body class="govuk-template__body @WIDE?@">
<a href="#main" class="govuk-skip-link">[[Skip to main content]]</a>
<header>
<div class="app-header">
<div class="govuk-width-container app-header__row">
<a class="app-header__home" href="@HOME@">
<img class="app-header__mark" src="{{%ASSET mark-light.svg}}" alt="" width="36" height="40">
<span class="app-header__names"><span class="app-header__office">[[Cybersecurity Review Office]]</span>
<span class="app-header__service">@SERVICE@</span></span>
</a>
{{#OTHER_LANG}}
<nav class="govuk-language-navigation govuk-language-navigation--inverse app-header__language" aria-label="[[Language]]">
{{%PART parts/language.tpl}}
</nav>
{{/OTHER_LANG}}
</div>
</div>
{{%PART parts/account.tpl}}
{{#PHASE}}
<div class="govuk-width-container">
<div class="govuk-phase-banner app-phase">
<p class="govuk-phase-banner__content">{{#PHASE_TAG}}<strong class="govuk-tag govuk-phase-banner__content__tag">{{PHASE_TAG}}</strong>{{/PHASE_TAG}}
<span class="govuk-phase-banner__text">{{PHASE_TEXT}}</span></p>
</div>
</div>
{{/PHASE}}
</header>
<div class="govuk-width-container">
{{%IF BACK}}<nav class="app-back" aria-label="[[Back]]">@BACK@</nav>
{{%END}}
<main class="govuk-main-wrapper" id="main" tabindex="-1">
{{%PART parts/print-head.tpl}}
{{%PART parts/banner.tpl}}
{{%PART parts/error-summary.tpl}}
{{%BODY}}
</main>
</div>
{{%PART parts/footer.tpl}}
</body>
</html>
