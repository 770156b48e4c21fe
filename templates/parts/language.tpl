{{%AUTOESCAPE context="HTML"}}
<ul class="govuk-language-navigation__list">
<li class="govuk-language-navigation__list-item"><span class="govuk-language-navigation__text" aria-current="true" lang="{{%LANG_TAG}}">{{%LANG_NAME}}</span></li>
<li class="govuk-language-navigation__list-item"><a class="govuk-language-navigation__link" href="{{OTHER_LANG_PATH}}" hreflang="{{%OTHER_TAG}}" lang="{{%OTHER_TAG}}" rel="alternate">{{%OTHER_NAME}}</a></li>
</ul>
