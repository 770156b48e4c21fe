{{%AUTOESCAPE context="HTML"}}
{{#BANNER}}
<div class="govuk-notification-banner{{#BANNER_SUCCESS}} govuk-notification-banner--success{{/BANNER_SUCCESS}}" role="region" aria-labelledby="banner-title">
<div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="banner-title">{{#BANNER_SUCCESS}}[[Done]]{{/BANNER_SUCCESS}}{{#BANNER_NOTE}}[[Please note]]{{/BANNER_NOTE}}</h2></div>
<div class="govuk-notification-banner__content"><p class="govuk-notification-banner__heading">{{BANNER_TEXT}}</p></div>
</div>
{{/BANNER}}
