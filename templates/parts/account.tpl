{{%AUTOESCAPE context="HTML"}}
{{#ACCOUNT}}
<div class="govuk-service-navigation app-navigation">
<div class="govuk-width-container">
<div class="govuk-service-navigation__container app-navigation__row">
<nav aria-label="[[Menu]]" class="govuk-service-navigation__wrapper">
<ul class="govuk-service-navigation__list">
{{#NAV}}
<li class="govuk-service-navigation__item{{#NAV_HERE}} govuk-service-navigation__item--active{{/NAV_HERE}}"><a class="govuk-service-navigation__link" href="{{NAV_PATH}}"{{#NAV_HERE}} aria-current="true"{{/NAV_HERE}}>{{NAV_WORDS}}{{#NAV_COUNT}} <span class="app-count">{{NAV_COUNT}}</span>{{/NAV_COUNT}}</a></li>
{{/NAV}}
</ul>
</nav>
{{#PERSON}}
<div class="app-person">
<p class="app-person__who"><span class="app-person__name">{{PERSON_NAME}}</span> <span class="app-person__role">{{PERSON_ROLE}}</span></p>
<form method="post" action="/{{%LANG}}/sign-out" class="app-person__form">
{{%PART parts/token.tpl}}
<button class="app-link-button" type="submit">[[Sign out]]</button>
</form>
</div>
{{/PERSON}}
</div>
</div>
</div>
{{/ACCOUNT}}
