{{%AUTOESCAPE context="HTML"}}
{{! Within reach wherever the page is scrolled to. }}
<div class="govuk-exit-this-page app-no-print"><a class="govuk-button govuk-button--warning govuk-exit-this-page__button" rel="noreferrer" href="https://www.gov.cn/">[[Leave this site quickly]]</a></div>
